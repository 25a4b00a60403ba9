package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.activity.entity.ActivityDocument;
import click.dailyfeed.activity.activity.entity.MemberActivities;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lists of activities. */
@ApplicationScoped
public class ActivityReader {

    private final MemberActivities activities;

    @Inject
    public ActivityReader(MemberActivities activities) {
        this.activities = activities;
    }

    protected ActivityReader() {
        this(null);
    }

    /**
     * What the member did, newest first.
     *
     * @param type only activities of this type; empty for all
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public Scroll<MemberActivityView> of(long memberId, Optional<MemberActivityType> type, ScrollRequest request) {
        try {
            return Scroll.of(request, activities.of(memberId, type, request), ActivityDocument::position)
                    .map(ActivityDocument::toView);
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }
}
