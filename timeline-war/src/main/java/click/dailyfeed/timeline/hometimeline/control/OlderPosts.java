package click.dailyfeed.timeline.hometimeline.control;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.redis.SpareableRedis;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import click.dailyfeed.timeline.feed.entity.PostFeeds;
import click.dailyfeed.timeline.hometimeline.entity.Coverage;
import click.dailyfeed.timeline.hometimeline.entity.Stretch;
import click.dailyfeed.timeline.hometimeline.entity.Stretches;
import click.dailyfeed.timeline.member.entity.FollowedAuthor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows behind the home timeline, from SQL. One who has scrolled that far scrolls on, and most of what a page costs is
 * to look for the next post of each author: so some pages are read at once. They hold as long as the viewer follows and mutes the
 * same, since no post is written that old any more; what became of the posts meanwhile is seen when they are loaded.
 */
@ApplicationScoped
public class OlderPosts {

    private static final int READ_AT_ONCE = 200;

    /** Larger pages leave too little over for those that follow. */
    private static final int LARGEST_PAGE = READ_AT_ONCE / 4;

    /** Longer than a transaction takes that writes a post: whatever is older is there, or never comes. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final PostFeeds feeds;
    private final Stretches stretches;
    private final SpareableRedis redis;

    @Inject
    public OlderPosts(PostFeeds feeds, Stretches stretches, SpareableRedis redis) {
        this.feeds = feeds;
        this.stretches = stretches;
        this.redis = redis;
    }

    protected OlderPosts() {
        this(null, null, null);
    }

    /**
     * The next posts of those whom the viewer wants to see, newest first.
     *
     * @param shown these, as they are now
     */
    public List<FeedEntry> after(long viewerId, List<FollowedAuthor> shown, Optional<Position> after, int limit) {
        List<Long> authorIds = shown.stream().map(FollowedAuthor::memberId).toList();
        if (after.isEmpty() || !isSettled(after.get()) || limit > LARGEST_PAGE) {
            return feeds.ofAuthors(authorIds, after, limit);
        }
        Optional<Optional<Stretch>> kept = redis.find(client -> stretches.find(client, viewerId));
        if (kept.isEmpty()) {
            // Without Redis nothing would be kept of what is read at once.
            return feeds.ofAuthors(authorIds, after, limit);
        }
        String coverage = Coverage.of(shown, Set.of());
        return kept.get()
                .filter(stretch -> stretch.coverage().equals(coverage))
                .flatMap(stretch -> stretch.next(after.get(), limit))
                .orElseGet(() -> read(viewerId, coverage, authorIds, after.get(), limit));
    }

    private static boolean isSettled(Position position) {
        return position.createdAt().isBefore(Instant.now().minus(SETTLED));
    }

    private List<FeedEntry> read(long viewerId, String coverage, List<Long> authorIds, Position after, int limit) {
        List<FeedEntry> entries = feeds.ofAuthors(authorIds, Optional.of(after), READ_AT_ONCE);
        Stretch stretch = new Stretch(coverage, after, entries, entries.size() < READ_AT_ONCE);
        redis.find(client -> {
            stretches.keep(client, viewerId, stretch);
            return stretch;
        });
        return entries.subList(0, Math.min(limit, entries.size()));
    }
}
