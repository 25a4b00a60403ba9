package click.dailyfeed.activity.activity.entity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.ScrollRequest;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                        Indexes.ascending(ActivityDocument.MEMBER_ID),
                        Indexes.descending(ActivityDocument.CREATED_MICROS, ActivityDocument.TIE_BREAKER)));
    }

    /**
     * Stores events in one bulk; an event that is there already is left as it is.
     *
     * @return how many were new
     */
    public int addAll(List<ActivityEvent> events) {
        if (events.isEmpty()) {
            return 0;
        }
        List<UpdateOneModel<Document>> upserts = events.stream()
                .map(event -> new UpdateOneModel<Document>(
                        eq(ActivityDocument.MESSAGE_KEY, event.messageKey()),
                        new Document("$setOnInsert", ActivityDocument.of(event)),
                        new UpdateOptions().upsert(true)))
                .toList();
        return collection()
                .bulkWrite(upserts, new BulkWriteOptions().ordered(false))
                .getUpserts()
                .size();
    }

    /** What a member did, newest first; {@code fetchSize} documents at most. */
    public List<Document> of(long memberId, Optional<MemberActivityType> type, ScrollRequest request) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq(ActivityDocument.MEMBER_ID, memberId));
        type.ifPresent(wanted -> filters.add(eq(ActivityDocument.TYPE, wanted.name())));
        request.after().ifPresent(position -> filters.add(after(position)));
        return collection()
                .find(and(filters))
                .sort(Sorts.descending(ActivityDocument.CREATED_MICROS, ActivityDocument.TIE_BREAKER))
                .skip(request.offset())
                .limit(request.fetchSize())
                .into(new ArrayList<>());
    }

    private static Bson after(Position position) {
        long micros = ActivityDocument.micros(position.createdAt());
        return or(
                lt(ActivityDocument.CREATED_MICROS, micros),
                and(eq(ActivityDocument.CREATED_MICROS, micros), lt(ActivityDocument.TIE_BREAKER, position.id())));
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("member_activities");
    }
}
