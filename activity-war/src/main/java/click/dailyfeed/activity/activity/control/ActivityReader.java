package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.activity.entity.ActivityDocument;
import click.dailyfeed.activity.activity.entity.MemberActivities;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.token.CallerStates;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists of activities. */
@ApplicationScoped
public class ActivityReader {

    /** What followers may see of what a member does (rules.md R11.3). */
    public static final Set<MemberActivityType> SHOWN_TO_FOLLOWERS = Set.of(
            MemberActivityType.POST_CREATE,
            MemberActivityType.COMMENT_CREATE,
            MemberActivityType.LIKE_POST,
            MemberActivityType.LIKE_COMMENT);

    private final MemberActivities activities;
    private final CallerStates callers;
    private final ActivityRules rules;
    private final ActivityPages pages;

    @Inject
    public ActivityReader(MemberActivities activities, CallerStates callers, ActivityRules rules, ActivityPages pages) {
        this.activities = activities;
        this.callers = callers;
        this.rules = rules;
        this.pages = pages;
    }

    protected ActivityReader() {
        this(null, null, null, null);
    }

    /**
     * What the caller did, newest first; without the caller's card when member does not answer (resilience.md F5).
     *
     * @param type only activities of this type; empty for all
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public Scroll<MemberActivityView> ofCaller(
            long callerId, Optional<MemberActivityType> type, ScrollRequest request) {
        SummaryView card = callers.findCard().orElse(null);
        try {
            return Scroll.of(request, activities.of(callerId, type, request), ActivityDocument::position)
                    .map(activity -> activity.by(card));
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    /**
     * What the members did whom the caller follows and has not muted, newest first, as far as the caller may see it.
     *
     * @param type only activities of this type, one of {@link #SHOWN_TO_FOLLOWERS}; empty for all of them
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public Scroll<MemberActivityView> ofFollowings(
            long callerId, Optional<MemberActivityType> type, ScrollRequest request) {
        List<Long> followed = rules.followedBy(callerId);
        Set<MemberActivityType> types = type.map(Set::of).orElse(SHOWN_TO_FOLLOWERS);
        return pages.read(
                callerId,
                request,
                (after, limit) ->
                        followed.isEmpty() ? List.of() : activities.of(callerId, followed, types, after, limit));
    }
}
