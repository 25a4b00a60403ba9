package click.dailyfeed.activity.notification.control;

import click.dailyfeed.activity.activity.entity.ActivityDocument;
import click.dailyfeed.activity.notification.entity.Notifications;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Marks notifications as read. To mark what is marked changes nothing. */
@ApplicationScoped
public class NotificationMarker {

    private final Notifications notifications;

    @Inject
    public NotificationMarker(Notifications notifications) {
        this.notifications = notifications;
    }

    protected NotificationMarker() {
        this(null);
    }

    /**
     * @throws DailyfeedException {@code NOT_FOUND} if it is no notification of the member, {@code UPSTREAM_UNAVAILABLE}
     *     without MongoDB
     */
    public void markRead(long memberId, String id) {
        try {
            getOrThrow(memberId, id);
            notifications.markRead(memberId, id, Instant.now());
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    /**
     * Marks the notification and all older ones. One that arrives later stays unread, also if what it tells of is older.
     *
     * @throws DailyfeedException as {@link #markRead} does
     */
    public void markReadUpTo(long memberId, String id) {
        try {
            MemberActivityView newest = getOrThrow(memberId, id);
            notifications.markReadUpTo(memberId, ActivityDocument.position(newest), Instant.now());
        } catch (MongoException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    private MemberActivityView getOrThrow(long memberId, String id) {
        return notifications.find(memberId, id).orElseThrow(() -> new DailyfeedException(CommonProblem.NOT_FOUND));
    }
}
