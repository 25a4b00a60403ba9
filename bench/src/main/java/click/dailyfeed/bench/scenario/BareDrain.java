package click.dailyfeed.bench.scenario;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/**
 * What it takes to store a backlog and no more: poll, one bulk of upserts by message key, commit. With the size of batch
 * and the write concern of activity, and a collection of its own with the same indexes; it is gone afterwards.
 */
final class BareDrain implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final String KEY = "message_key";

    private final JsonReaderFactory json = Json.createReaderFactory(Map.of());
    private final String broker;
    private final MongoClient mongo;
    private final MongoDatabase database;

    BareDrain(String broker, String mongoUri) {
        ConnectionString uri = new ConnectionString(mongoUri);
        this.broker = broker;
        this.mongo = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(uri)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
        this.database = mongo.getDatabase(Objects.requireNonNullElse(uri.getDatabase(), "dailyfeed"));
        collection().createIndex(Indexes.ascending(KEY), new IndexOptions().unique(true));
        for (String owner : List.of("member_id", "recipients", "unread_by")) {
            collection()
                    .createIndex(Indexes.compoundIndex(
                            Indexes.ascending(owner), Indexes.descending("created_micros", "tie_breaker")));
        }
    }

    /** Stores the whole backlog; returns how many events a second, from the first poll that brought any. */
    double rate(Backlog backlog) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        "bench-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(backlog.topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            int stored = 0;
            long begin = 0;
            while (stored < backlog.events()) {
                ConsumerRecords<String, String> records = consumer.poll(POLL);
                if (begin == 0) {
                    begin = records.isEmpty() ? 0 : System.nanoTime();
                }
                if (!records.isEmpty()) {
                    store(records);
                    consumer.commitSync();
                    stored += records.count();
                }
            }
            return stored / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private void store(ConsumerRecords<String, String> records) {
        List<UpdateOneModel<Document>> upserts = new ArrayList<>(records.count());
        for (ConsumerRecord<String, String> message : records) {
            JsonObject event = read(message.value());
            upserts.add(new UpdateOneModel<>(
                    eq(KEY, event.getString("messageKey")),
                    new Document("$setOnInsert", document(event)),
                    new UpdateOptions().upsert(true)));
        }
        collection().bulkWrite(upserts, new BulkWriteOptions().ordered(false));
    }

    private JsonObject read(String text) {
        try (JsonReader reader = json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static Document document(JsonObject event) {
        Instant createdAt = Instant.parse(event.getString("createdAt"));
        return new Document("_id", event.getString("eventId"))
                .append("member_activity_type", event.getString("memberActivityType"))
                .append("member_id", event.getJsonNumber("memberId").longValue())
                .append("post_id", event.getJsonNumber("postId").longValue())
                .append("created_at", Date.from(createdAt))
                .append("created_micros", createdAt.getEpochSecond() * 1_000_000 + createdAt.getNano() / 1_000)
                .append(
                        "tie_breaker",
                        UUID.fromString(event.getString("eventId")).getLeastSignificantBits());
    }

    private MongoCollection<Document> collection() {
        return database.getCollection("bench_activities");
    }

    /** Removes what either side has stored. */
    @Override
    public void close() {
        collection().drop();
        database.getCollection("member_activities").deleteMany(Filters.gte("member_id", Backlog.FIRST_MEMBER));
        mongo.close();
    }
}
