package click.dailyfeed.activity.activity.entity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.ScrollRequest;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All activities, collection {@code member_activities}. Each goes when its time is over (rules.md R11.4). */
@ApplicationScoped
public class MemberActivities {

    /** TTL indexes count in seconds, in 31 bits. */
    private static final Duration LONGEST_RETENTION = Duration.ofSeconds(Integer.MAX_VALUE);

    private static final String EXPIRE_AFTER = "expireAfterSeconds";

    private final MongoDatabase database;
    private final Duration retention;
    private volatile boolean indexed;

    /** @throws IllegalArgumentException if the retention is none */
    @Inject
    public MemberActivities(
            MongoDatabase database,
            @ConfigProperty(name = "dailyfeed.activity.retention", defaultValue = "P180D") Duration retention) {
        if (retention.toSeconds() < 1 || retention.compareTo(LONGEST_RETENTION) > 0) {
            throw new IllegalArgumentException("dailyfeed.activity.retention must be 1 s to "
                    + LONGEST_RETENTION.toDays() + " days: " + retention);
        }
        this.database = database;
        this.retention = retention;
    }

    /** For the proxy. */
    protected MemberActivities() {
        this.database = null;
        this.retention = null;
    }

    /**
     * Idempotent. The unique index is what makes a repeated event harmless. Without it they are created before the first write,
     * as MongoDB may come later than we do.
     *
     * @throws MongoException when MongoDB is away
     */
    public void createIndexes() {
        if (indexed) {
            return;
        }
        collection().createIndex(Indexes.ascending(ActivityDocument.MESSAGE_KEY), new IndexOptions().unique(true));
        collection()
                .createIndex(Indexes.compoundIndex(
                        Indexes.ascending(ActivityDocument.MEMBER_ID), ActivityDocument.NEWEST_FIRST));
        collection()
                .createIndex(Indexes.compoundIndex(
                        Indexes.ascending(ActivityDocument.RECIPIENTS), ActivityDocument.NEWEST_FIRST));
        collection()
                .createIndex(Indexes.compoundIndex(
                        Indexes.ascending(ActivityDocument.UNREAD_BY), ActivityDocument.NEWEST_FIRST));
        createIndexOfExpiry();
        indexed = true;
    }

    /** An index that expires after another time stands in the way of the new one. */
    private void createIndexOfExpiry() {
        Bson key = Indexes.ascending(ActivityDocument.CREATED_AT);
        for (Document index : collection().listIndexes()) {
            if (index.get("key").equals(new Document(ActivityDocument.CREATED_AT, 1))
                    && ((Number) index.get(EXPIRE_AFTER, 0)).longValue() != retention.toSeconds()) {
                collection().dropIndex(key);
            }
        }
        collection().createIndex(key, new IndexOptions().expireAfter(retention.toSeconds(), TimeUnit.SECONDS));
    }

    /**
     * Stores events in one bulk; an event whose message key is there already is left as it is.
     *
     * @param events no two with one message key
     * @param recipients whom each event concerns, by the event's id; absent: nobody
     * @throws MongoException when MongoDB is away or did not make them durable; any of them may be stored then
     */
    public StoredActivities addAll(List<ActivityEvent> events, Map<UUID, Set<Long>> recipients) {
        if (events.isEmpty()) {
            return new StoredActivities(0, Map.of());
        }
        createIndexes();
        List<UpdateOneModel<Document>> upserts = events.stream()
                .map(event -> new UpdateOneModel<Document>(
                        eq(ActivityDocument.MESSAGE_KEY, event.messageKey()),
                        new Document(
                                "$setOnInsert",
                                ActivityDocument.of(event, recipients.getOrDefault(event.eventId(), Set.of()))),
                        new UpdateOptions().upsert(true)))
                .toList();
        try {
            BulkWriteResult result = collection().bulkWrite(upserts, new BulkWriteOptions().ordered(false));
            return new StoredActivities(result.getUpserts().size(), Map.of());
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw e;
            }
            return new StoredActivities(e.getWriteResult().getUpserts().size(), refused(events, e));
        }
    }

    /**
     * The events that were refused, with the reason. Not those that another server stored at the same moment: its insert makes
     * ours a duplicate, as does, for ever, another event of the same id.
     */
    private Map<String, String> refused(List<ActivityEvent> events, MongoBulkWriteException failure) {
        Map<String, String> refused = new HashMap<>();
        for (BulkWriteError error : failure.getWriteErrors()) {
            refused.put(events.get(error.getIndex()).messageKey(), error.getMessage());
        }
        collection()
                .find(in(ActivityDocument.MESSAGE_KEY, refused.keySet()))
                .projection(Projections.include(ActivityDocument.MESSAGE_KEY))
                .forEach(stored -> refused.remove(stored.getString(ActivityDocument.MESSAGE_KEY)));
        return refused;
    }

    /**
     * Removes those that are kept no longer, where MongoDB's own expiry has not.
     *
     * @return how many
     * @throws MongoException when MongoDB is away
     */
    public long removeExpired() {
        return collection()
                .deleteMany(
                        lt(ActivityDocument.CREATED_AT, Date.from(Instant.now().minus(retention))))
                .getDeletedCount();
    }

    /** What a member did, newest first; {@code fetchSize} activities at most. */
    public List<MemberActivityView> of(long memberId, Optional<MemberActivityType> type, ScrollRequest request) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq(ActivityDocument.MEMBER_ID, memberId));
        type.ifPresent(wanted -> filters.add(eq(ActivityDocument.TYPE, wanted.name())));
        request.after().ifPresent(position -> filters.add(ActivityDocument.after(position)));
        return collection()
                .find(and(filters))
                .sort(ActivityDocument.NEWEST_FIRST)
                .skip(request.offset())
                .limit(request.fetchSize())
                .map(document -> ActivityDocument.toView(document, memberId))
                .into(new ArrayList<>());
    }

    /**
     * What many members did, newest first.
     *
     * @param viewerId who looks
     * @param limit greatest number of activities
     */
    public List<MemberActivityView> of(
            long viewerId,
            Collection<Long> memberIds,
            Set<MemberActivityType> types,
            Optional<Position> after,
            int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(in(ActivityDocument.MEMBER_ID, memberIds));
        filters.add(ActivityDocument.ofTypes(types));
        after.ifPresent(position -> filters.add(ActivityDocument.after(position)));
        return collection()
                .find(and(filters))
                .sort(ActivityDocument.NEWEST_FIRST)
                .limit(limit)
                .map(document -> ActivityDocument.toView(document, viewerId))
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> collection() {
        return database.getCollection(ActivityDocument.COLLECTION);
    }
}
