package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.activity.entity.ActivityDocument;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Cursor;
import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.token.MemberCards;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads lists of what others did: skeleton, rules, cards. When the rules take activities away, the next ones are fetched, so
 * that a page is short only at the end of the list, or after {@value #MAX_PARTS} parts with hardly anything to show; the
 * cursor goes on from there.
 */
@ApplicationScoped
public class ActivityPages {

    /** Bounds a query's list of ids. */
    private static final int MAX_PART = 200;

    private static final int MAX_PARTS = 30;

    private final ActivityRules rules;
    private final MemberCards cards;

    @Inject
    public ActivityPages(ActivityRules rules, MemberCards cards) {
        this.rules = rules;
        this.cards = cards;
    }

    protected ActivityPages() {
        this(null, null);
    }

    /**
     * @param visible what was found
     * @param rest where the part of the list begins that was not looked at; empty at the end of the list
     */
    private record Walk(List<MemberActivityView> visible, Optional<Position> rest) {}

    /**
     * The part of the list that is asked for, as the viewer may see it; without cards when member does not answer.
     *
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public Scroll<MemberActivityView> read(long viewerId, ScrollRequest request, Skeleton skeleton) {
        int wanted = request.offset() + request.fetchSize();
        Walk walk = walk(viewerId, request.after(), wanted, skeleton);
        int found = walk.visible().size();
        Scroll<MemberActivityView> page = Scroll.of(
                request,
                walk.visible().subList(Math.min(request.offset(), found), Math.min(wanted, found)),
                ActivityDocument::position);
        return found < wanted && walk.rest().isPresent()
                ? carded(continued(page, request, walk.rest().get()))
                : carded(page);
    }

    /**
     * How many activities of the list the viewer may see.
     *
     * @param max where counting ends
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public int count(long viewerId, int max, Skeleton skeleton) {
        return Math.min(
                max, walk(viewerId, Optional.empty(), max, skeleton).visible().size());
    }

    private Walk walk(long viewerId, Optional<Position> start, int wanted, Skeleton skeleton) {
        try {
            List<MemberActivityView> visible = new ArrayList<>();
            Optional<Position> after = start;
            boolean more = true;
            int limit = Math.min(wanted, MAX_PART);
            for (int parts = 0; more && visible.size() < wanted && parts < MAX_PARTS; parts++) {
                List<MemberActivityView> part = skeleton.after(after, limit);
                visible.addAll(rules.visibleTo(viewerId, part));
                more = part.size() == limit;
                after = more ? Optional.of(ActivityDocument.position(part.get(limit - 1))) : after;
                limit = Math.min(2 * limit, MAX_PART);
            }
            return new Walk(visible, more ? after : Optional.empty());
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    private static Scroll<MemberActivityView> continued(
            Scroll<MemberActivityView> page, ScrollRequest request, Position rest) {
        return new Scroll<>(page.content(), page.size(), true, Cursor.encode(request.list(), rest), page.page());
    }

    /** One question for all cards of the page. */
    private Scroll<MemberActivityView> carded(Scroll<MemberActivityView> page) {
        Map<Long, SummaryView> found = cards.find(
                page.content().stream().map(MemberActivityView::memberId).collect(Collectors.toSet()));
        return page.map(activity -> activity.by(found.get(activity.memberId())));
    }
}
