package click.dailyfeed.activity.activity.entity;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/** Records that could not be processed (events.md E10, E11), collection {@code kafka_listener_dead_letters}. */
@ApplicationScoped
public class ListenerDeadLetters {

    private static final String IDENTITY = "identity";

    private final MongoDatabase database;

    @Inject
    public ListenerDeadLetters(MongoDatabase database) {
        this.database = database;
    }

    protected ListenerDeadLetters() {
        this(null);
    }

    /** Idempotent. */
    public void createIndexes() {
        collection().createIndex(Indexes.ascending(IDENTITY), new IndexOptions().unique(true));
    }

    /** Keeps the record with the reason; the same record again changes nothing. */
    public void add(ConsumerRecord<String, String> record, Exception reason) {
        Date now = Date.from(Instant.now());
        String identity = record.topic() + ":" + record.partition() + ":" + record.offset();
        Document letter = new Document("side", "listener")
                .append("category", "UNDEFINED")
                .append("payload", record.value())
                .append("recordKey", record.key())
                .append("state", "NEW")
                .append("attempts", 0)
                .append("nextAttemptAt", now)
                .append("lastError", reason.getMessage())
                .append("createdAt", now)
                .append("updatedAt", now);
        collection()
                .updateOne(
                        eq(IDENTITY, identity), new Document("$setOnInsert", letter), new UpdateOptions().upsert(true));
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("kafka_listener_dead_letters");
    }
}
