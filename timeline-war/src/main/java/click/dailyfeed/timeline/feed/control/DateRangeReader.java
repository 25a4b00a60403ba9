package click.dailyfeed.timeline.feed.control;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Page;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.timeline.feed.entity.PostFeeds;
import click.dailyfeed.timeline.post.control.PostHydrator;
import click.dailyfeed.timeline.post.entity.HydratedPost;
import click.dailyfeed.timeline.post.entity.PostMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All undeleted posts of some days, newest first. */
@ApplicationScoped
@Transactional
public class DateRangeReader {

    private final PostFeeds feeds;
    private final PostHydrator hydrator;
    private final ZoneId zone;

    /** @throws DateTimeException if the zone is none */
    @Inject
    public DateRangeReader(
            PostFeeds feeds,
            PostHydrator hydrator,
            @ConfigProperty(name = "dailyfeed.zone", defaultValue = "Asia/Seoul") String zone) {
        this.feeds = feeds;
        this.hydrator = hydrator;
        this.zone = ZoneId.of(zone);
    }

    protected DateRangeReader() {
        this.feeds = null;
        this.hydrator = null;
        this.zone = null;
    }

    /**
     * Posts of the days from the first to the last, both included, whoever may see them.
     *
     * @param viewerId whose likes are shown
     * @throws DailyfeedException {@code VALIDATION_FAILED} for what is no day, and when the last is before the first
     */
    public Page<PostView> posts(long viewerId, String firstDay, String lastDay, ScrollRequest request) {
        LocalDate first = day(firstDay);
        LocalDate last = day(lastDay);
        if (last.isBefore(first)) {
            throw new DailyfeedException(CommonProblem.VALIDATION_FAILED);
        }
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant until = last.plusDays(1).atStartOfDay(zone).toInstant();
        List<Long> ids = feeds.writtenBetween(from, until, request.offset(), request.size());
        Map<Long, HydratedPost> posts = hydrator.hydrate(viewerId, ids);
        return Page.of(
                request,
                ids.stream().map(posts::get).map(PostMapper::toView).toList(),
                feeds.countWrittenBetween(from, until));
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            if (day.getYear() < 1000 || day.getYear() > 9998) {
                throw new DateTimeException("a year that the database does not know: " + day);
            }
            return day;
        } catch (DateTimeException e) {
            throw new DailyfeedException(CommonProblem.VALIDATION_FAILED, e);
        }
    }
}
