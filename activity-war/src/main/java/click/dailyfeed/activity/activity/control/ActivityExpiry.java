package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.activity.entity.MemberActivities;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Removes activities whose time is over (rules.md R11.4), where the index of expiry has not. */
@ApplicationScoped
public class ActivityExpiry {

    private final MemberActivities activities;

    @Inject
    public ActivityExpiry(MemberActivities activities) {
        this.activities = activities;
    }

    protected ActivityExpiry() {
        this(null);
    }

    /**
     * @return what was done, for the job's state
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} without MongoDB
     */
    public String removeExpired() {
        try {
            return activities.removeExpired() + " activities removed";
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }
}
