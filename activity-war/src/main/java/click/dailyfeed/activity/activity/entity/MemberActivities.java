package click.dailyfeed.activity.activity.entity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.ScrollRequest;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** All activities, collection {@code member_activities}. */
@ApplicationScoped
public class MemberActivities {

    private final MongoDatabase database;

    @Inject
    public MemberActivities(MongoDatabase database) {
        this.database = database;
    }

    protected MemberActivities() {
        this(null);
    }

    /** Idempotent. The unique index is what makes a repeated event harmless. */
    public void createIndexes() {
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
    }

    /**
     * Stores events in one bulk; an event that is there already is left as it is.
     *
     * @param recipients whom each event concerns, by the event's id; absent: nobody
     * @return how many were new
     */
    public int addAll(List<ActivityEvent> events, Map<UUID, Set<Long>> recipients) {
        if (events.isEmpty()) {
            return 0;
        }
        List<UpdateOneModel<Document>> upserts = events.stream()
                .map(event -> new UpdateOneModel<Document>(
                        eq(ActivityDocument.MESSAGE_KEY, event.messageKey()),
                        new Document(
                                "$setOnInsert",
                                ActivityDocument.of(event, recipients.getOrDefault(event.eventId(), Set.of()))),
                        new UpdateOptions().upsert(true)))
                .toList();
        return collection()
                .bulkWrite(upserts, new BulkWriteOptions().ordered(false))
                .getUpserts()
                .size();
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
