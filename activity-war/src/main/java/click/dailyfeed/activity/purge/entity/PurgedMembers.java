package click.dailyfeed.activity.purge.entity;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** All members who were purged, collection {@code purged_members}. For good, as a parked dead letter may come back any time. */
@ApplicationScoped
public class PurgedMembers {

    private static final String ID = "_id";
    private static final String PURGED_AT = "purged_at";

    private final MongoDatabase database;

    @Inject
    public PurgedMembers(MongoDatabase database) {
        this.database = database;
    }

    protected PurgedMembers() {
        this(null);
    }

    /** Durably once this returns; those who are there already stay as they are. */
    public void addAll(Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return;
        }
        Date now = Date.from(Instant.now());
        List<UpdateOneModel<Document>> upserts = memberIds.stream()
                .map(memberId -> new UpdateOneModel<Document>(
                        eq(ID, memberId),
                        new Document("$setOnInsert", new Document(PURGED_AT, now)),
                        new UpdateOptions().upsert(true)))
                .toList();
        collection().bulkWrite(upserts, new BulkWriteOptions().ordered(false));
    }

    /** Those of the members who were purged. */
    public Set<Long> among(Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return Set.of();
        }
        return collection()
                .find(in(ID, memberIds))
                .map(document -> document.getLong(ID))
                .into(new HashSet<>());
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("purged_members");
    }
}
