package click.dailyfeed.activity.notification.entity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import click.dailyfeed.activity.activity.entity.ActivityDocument;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.pagination.Position;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * All notifications: activities with their recipients in them, collection {@code member_activities}. A recipient who has not
 * read one is in its {@code unread_by}, the others in its {@code read_by}.
 */
@ApplicationScoped
public class Notifications {

    private final MongoDatabase database;

    @Inject
    public Notifications(MongoDatabase database) {
        this.database = database;
    }

    protected Notifications() {
        this(null);
    }

    /** Those of the recipient, newest first; {@code limit} at most. */
    public List<MemberActivityView> of(
            long recipientId, Set<MemberActivityType> types, Optional<Position> after, int limit) {
        return find(
                recipientId,
                and(eq(ActivityDocument.RECIPIENTS, recipientId), ActivityDocument.ofTypes(types)),
                after,
                limit);
    }

    /** Those that the recipient has not read, newest first; {@code limit} at most. */
    public List<MemberActivityView> unreadBy(long recipientId, Optional<Position> after, int limit) {
        return find(recipientId, unread(recipientId), after, limit);
    }

    private List<MemberActivityView> find(long recipientId, Bson which, Optional<Position> after, int limit) {
        return collection()
                .find(after.map(position -> and(which, ActivityDocument.after(position)))
                        .orElse(which))
                .sort(ActivityDocument.NEWEST_FIRST)
                .limit(limit)
                .map(document -> ActivityDocument.toView(document, recipientId))
                .into(new ArrayList<>());
    }

    /** Empty also for a notification of others. */
    public Optional<MemberActivityView> find(long recipientId, String id) {
        return Optional.ofNullable(collection().find(one(recipientId, id)).first())
                .map(document -> ActivityDocument.toView(document, recipientId));
    }

    /** Marks one as read; the first mark stays. */
    public void markRead(long recipientId, String id, Instant now) {
        collection().updateOne(and(one(recipientId, id), unread(recipientId)), read(recipientId, now));
    }

    /** Marks all that are unread up to the position, this included. */
    public void markReadUpTo(long recipientId, Position position, Instant now) {
        collection().updateMany(and(unread(recipientId), ActivityDocument.from(position)), read(recipientId, now));
    }

    private static Bson one(long recipientId, String id) {
        return and(eq(ActivityDocument.ID, id), eq(ActivityDocument.RECIPIENTS, recipientId));
    }

    private static Bson unread(long recipientId) {
        return eq(ActivityDocument.UNREAD_BY, recipientId);
    }

    private static Bson read(long recipientId, Instant now) {
        return combine(
                pull(ActivityDocument.UNREAD_BY, recipientId),
                set(ActivityDocument.READ_BY + "." + recipientId, Date.from(now)));
    }

    private MongoCollection<Document> collection() {
        return database.getCollection(ActivityDocument.COLLECTION);
    }
}
