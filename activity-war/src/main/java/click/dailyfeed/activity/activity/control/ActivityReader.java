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
import java.util.Optional;

/** Lists of activities. */
@ApplicationScoped
public class ActivityReader {

    private final MemberActivities activities;
    private final CallerStates callers;

    @Inject
    public ActivityReader(MemberActivities activities, CallerStates callers) {
        this.activities = activities;
        this.callers = callers;
    }

    protected ActivityReader() {
        this(null, null);
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
                    .map(document -> ActivityDocument.toView(document, card));
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }
}
