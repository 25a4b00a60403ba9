package click.dailyfeed.activity.activity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import click.dailyfeed.activity.activity.entity.ListenerDeadLetters;
import click.dailyfeed.activity.activity.entity.MemberActivities;
import click.dailyfeed.activity.activity.entity.ReceivedRecord;
import click.dailyfeed.activity.purge.control.MemberPurge;
import click.dailyfeed.activity.purge.entity.MemberTraces;
import click.dailyfeed.activity.purge.entity.PurgedMembers;
import click.dailyfeed.activity.recipient.control.Recipients;
import click.dailyfeed.activityevents.ActivityEventJson;
import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.deadletters.DeadLetter;
import click.dailyfeed.deadletters.DeadLetterCategory;
import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetters;
import click.dailyfeed.deadletters.MemberLetters;
import click.dailyfeed.devservices.junit.DevServices;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.redis.RedisGuard;
import click.dailyfeed.redis.SpareableRedis;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** With the engines that speak MongoDB's and Redis' protocols. */
class ActivityRecorderIT {

    private static final String TOPIC = "member-activity-20261122";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration RETENTION = Duration.ofDays(24_000);

    /** Who wrote a post is asked for likes and comments only: no database here. */
    private static final Recipients NOT_ASKED = new Recipients(null);

    private static MongoClient mongo;
    private static RedisClient redis;

    private final MongoDatabase database = mongo.getDatabase("dailyfeed");
    private final DeadLetters letters = new DeadLetters(database);
    private final ActivityRecorder recorder = recorder(database, redis);

    @BeforeAll
    static void connect() {
        mongo = MongoClients.create(DevServices.platform().mongo().uri());
        redis = RedisClient.create(DevServices.platform().redis().uri());
    }

    @AfterAll
    static void close() {
        mongo.close();
        redis.close();
    }

    @BeforeEach
    void nothingThere() {
        for (String collection : List.of("member_activities", "kafka_listener_dead_letters")) {
            database.getCollection(collection).drop();
        }
        redis.flushDB();
    }

    @Test
    @DisplayName(
            "E11 good, poison, good: both good ones are stored, each poison is one dead letter with all of its record")
    void poison() {
        List<String> poison = new ArrayList<>(List.of(
                "",
                "{",
                "[]",
                "null",
                value(event(1)).substring(0, 100),
                value(event(1)).replace("POST_CREATE\"", "SLEEP\""),
                value(event(1)).replace("\"schemaVersion\":1", "\"schemaVersion\":7"),
                value(event(1)).replace("\"memberId\":7,", ""),
                value(event(1)).replace("\"postId\":1", "\"postId\":null"),
                value(event(1)).replace("2026-11-22", "+99999999-11-22"),
                "x".repeat(1_000_000)));
        poison.add(null);
        List<String> values = new ArrayList<>(List.of(value(event(1))));
        values.addAll(poison);
        values.add(value(event(2)));

        Recording recording = recorder.record(batch(0, values));

        assertThat(recording.processed()).isEqualTo(values.size());
        assertThat(recording.stored()).isEqualTo(2);
        assertThat(recording.duplicates()).isZero();
        assertThat(recording.refused()).hasSize(poison.size());
        assertThat(stored()).containsExactlyInAnyOrder(1L, 2L);
        List<DeadLetter> kept = letters();
        assertThat(kept).hasSize(poison.size()).allSatisfy(letter -> {
            assertThat(letter.identity()).startsWith(TOPIC + ":0:");
            assertThat(letter.category()).isEqualTo(DeadLetterCategory.UNDEFINED);
            assertThat(letter.lastError()).startsWith("not an activity event: ");
            assertThat(letter.record().key()).isEqualTo("41");
            assertThat(letter.record().headers()).containsEntry("trace", "a");
            if (letter.record().payload() != null) {
                assertThat(letter.record().payload().length())
                        .as("shortened in lists")
                        .isLessThanOrEqualTo(1_000);
            }
        });
        assertThat(kept.stream()
                        .map(letter ->
                                letters.find(letter.id()).orElseThrow().record().payload())
                        .toList())
                .as("whole")
                .containsExactlyInAnyOrderElementsOf(poison);
    }

    @Test
    @DisplayName(
            "E9 one message a hundred times in one batch, and again in others, is one activity; marked for 24 hours")
    void hundredTimes() {
        List<String> values = Collections.nCopies(100, value(event(1)));

        Recording first = recorder.record(batch(0, values));
        Recording second = recorder.record(batch(1, values));
        redis.flushDB();
        Recording third = recorder.record(batch(2, values));

        assertThat(first.stored()).isEqualTo(1);
        assertThat(first.duplicates()).isEqualTo(99);
        assertThat(List.of(second, third)).allSatisfy(recording -> {
            assertThat(recording.stored()).isZero();
            assertThat(recording.duplicates()).isEqualTo(100);
        });
        assertThat(stored()).containsExactly(1L);
        assertThat(redis.ttl("activity:seen:" + event(1).messageKey())).isBetween(86_000L, 86_400L);
    }

    @Test
    @DisplayName("E9 what is marked in Redis is not asked of MongoDB again")
    void filter() {
        redis.set("activity:seen:" + event(1).messageKey(), "1");

        Recording recording = recorder.record(batch(0, List.of(value(event(1)), value(event(2)))));

        assertThat(recording.duplicates()).isEqualTo(1);
        assertThat(stored()).containsExactly(2L);
    }

    @Test
    @DisplayName("E9 without Redis all is stored once")
    void redisAway() {
        try (RedisClient nobody = RedisClient.create(URI.create("redis://127.0.0.1:1"))) {
            ActivityRecorder without = recorder(database, nobody);

            assertThat(without.record(batch(0, List.of(value(event(1)), value(event(2)))))
                            .stored())
                    .isEqualTo(2);
            assertThat(without.record(batch(1, List.of(value(event(2)), value(event(1)))))
                            .duplicates())
                    .isEqualTo(2);
        }
        assertThat(stored()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    @DisplayName(
            "E9 several partitions and servers at once, each with the same events in another order: one activity each")
    void atOnce() throws Exception {
        List<Callable<Recording>> work = IntStream.range(0, 6)
                .<Callable<Recording>>mapToObj(partition -> {
                    List<String> values = new ArrayList<>(IntStream.rangeClosed(1, 200)
                            .mapToObj(post -> value(event(post)))
                            .toList());
                    Collections.rotate(values, 37 * partition);
                    if (partition % 2 == 1) {
                        Collections.reverse(values);
                    }
                    ActivityRecorder server = partition < 3 ? recorder : recorder(database, redis);
                    return () -> server.record(batch(partition, values));
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Recording> recordings = new ArrayList<>();
        try {
            for (Future<Recording> recording : threads.invokeAll(work)) {
                recordings.add(recording.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(recordings.stream().mapToInt(Recording::stored).sum()).isEqualTo(200);
        assertThat(recordings)
                .allSatisfy(recording -> assertThat(recording.refused()).isEmpty());
        assertThat(stored()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName(
            "E10 what MongoDB refuses while it takes the others is tried again, then a letter; it is not marked as seen")
    void refusedByMongo() {
        ActivityEvent sameId = new ActivityEvent(
                event(1).eventId(),
                "member_activity:kafka_event:POST_CREATE###3###7",
                MemberActivityType.POST_CREATE,
                7,
                3L,
                null,
                null,
                null,
                NOON,
                null);
        recorder.record(batch(0, List.of(value(event(1)))));

        Recording recording = recorder.record(batch(1, List.of(value(event(2)), value(sameId), value(event(4)))));

        assertThat(recording.stored()).isEqualTo(2);
        assertThat(recording.duplicates()).isZero();
        assertThat(stored()).containsExactlyInAnyOrder(1L, 2L, 4L);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.identity()).isEqualTo(TOPIC + ":1:1");
            assertThat(letter.category()).isEqualTo(DeadLetterCategory.POST);
            assertThat(letter.lastError()).isNotBlank();
        });
        assertThat(redis.exists("activity:seen:" + sameId.messageKey())).isFalse();
        database.getCollection("member_activities").deleteOne(new Document("post_id", 1L));
        assertThat(recorder.record(List.of(ReceivedRecord.of(letters().get(0)))).stored())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("E3 an event of another day, of long ago, or of the future is stored; an internal one is passed over")
    void otherDays() {
        ActivityEvent future = event(1, Instant.parse("2101-01-01T00:00:00Z"));
        ActivityEvent old = event(2, Instant.parse("2001-01-01T00:00:00Z"));
        String internal = value(event(3)).replace("\"POST_CREATE\"", "\"MEMBER_UPDATE\"");

        Recording recording = recorder.record(batch(0, List.of(value(future), value(old), internal)));

        assertThat(recording).isEqualTo(new Recording(3, 2, 0, Map.of()));
        assertThat(stored()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    @DisplayName("E11 a header that names another message than the value makes a dead letter; no header does not")
    void header() {
        List<ConsumerRecord<String, String>> records =
                List.of(record(0, 0, value(event(1))), record(0, 1, value(event(2))), record(0, 2, value(event(3))));
        header(records.get(0), event(1).messageKey());
        header(records.get(1), event(1).messageKey());

        Recording recording = recorder.record(batchOf(0, records));

        assertThat(recording.stored()).isEqualTo(2);
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.messageKey()).isEqualTo(event(1).messageKey()));
    }

    @Test
    @DisplayName("E10 MongoDB away: nothing is recorded, the batch is refused, and comes well again")
    void mongoAway() {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", 1)))
                        .serverSelectionTimeout(200, TimeUnit.MILLISECONDS))
                .build();
        ConsumerRecords<String, String> records = batch(0, List.of(value(event(1)), "{"));
        try (MongoClient nobody = MongoClients.create(settings)) {
            ActivityRecorder away = recorder(nobody.getDatabase("dailyfeed"), redis);

            assertThatExceptionOfType(MongoException.class).isThrownBy(() -> away.record(records));
        }
        assertThat(redis.exists("activity:seen:" + event(1).messageKey())).isFalse();

        assertThat(recorder.record(records).stored()).isEqualTo(1);
        assertThat(letters()).hasSize(1);
    }

    private static ActivityRecorder recorder(MongoDatabase database, RedisClient redis) {
        return new ActivityRecorder(
                new MemberActivities(database, RETENTION),
                new ListenerDeadLetters(new DeadLetters(database)),
                new SeenMessages(new SpareableRedis(new RedisGuard(redis))),
                new MemberPurge(new PurgedMembers(database), new MemberTraces(database), new MemberLetters(database)),
                NOT_ASKED);
    }

    private static ActivityEvent event(long postId) {
        return event(postId, NOON);
    }

    private static ActivityEvent event(long postId, Instant time) {
        String messageKey = "member_activity:kafka_event:POST_CREATE###" + postId + "###7";
        return new ActivityEvent(
                UUID.nameUUIDFromBytes(messageKey.getBytes(StandardCharsets.UTF_8)),
                messageKey,
                MemberActivityType.POST_CREATE,
                7,
                postId,
                null,
                null,
                null,
                time,
                null);
    }

    private static String value(ActivityEvent event) {
        return ActivityEventJson.write(event);
    }

    private static ConsumerRecords<String, String> batch(int partition, List<String> values) {
        List<ConsumerRecord<String, String>> records = IntStream.range(0, values.size())
                .mapToObj(offset -> record(partition, offset, values.get(offset)))
                .toList();
        return batchOf(partition, records);
    }

    private static ConsumerRecords<String, String> batchOf(
            int partition, List<ConsumerRecord<String, String>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, partition), records), Map.of());
    }

    private static ConsumerRecord<String, String> record(int partition, long offset, String value) {
        ConsumerRecord<String, String> record = new ConsumerRecord<>(TOPIC, partition, offset, "41", value);
        record.headers().add("trace", "a".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static void header(ConsumerRecord<String, String> record, String messageKey) {
        record.headers().add("message-key", messageKey.getBytes(StandardCharsets.UTF_8));
    }

    /** Post ids of the stored activities. */
    private List<Long> stored() {
        return database.getCollection("member_activities")
                .find()
                .map(document -> document.getLong("post_id"))
                .into(new ArrayList<>());
    }

    private List<DeadLetter> letters() {
        return letters.list(
                DeadLetterSide.LISTENER, Optional.empty(), ScrollRequest.of("letters", null, 100, null, 100));
    }
}
