package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Records that come twice, in another order, or are no events: what activity makes of them, and what an ADMIN sees. */
class ListenerDeadLettersIT {

    private static final String LETTERS = "/api/admin/activity/dead-letters";
    private static final String JOB = "/api/admin/activity/jobs/listener-dead-letters";
    private static final String TOPIC =
            "member-activity-" + LocalDate.now(ZoneId.of("Asia/Seoul")).format(DateTimeFormatter.ofPattern("yyyyMMdd"));
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);
    private static final int PARTITIONS = 6;

    private static KafkaProducer<String, String> producer;

    private final Member admin = Member.admin();
    private final Member minji = Member.named("minji");

    @BeforeAll
    static void connect() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", DevServices.platform().kafka().uri()),
                new StringSerializer(),
                new StringSerializer());
    }

    @AfterAll
    static void close() {
        producer.close();
    }

    @AfterEach
    void redisRuns() {
        Engine redis = DevServices.platform().redis();
        if (redis.isLocal() && !redis.local().isRunning()) {
            redis.start();
        }
    }

    @Test
    @DisplayName("E11 E12 good, poison, good in one partition: both good ones are stored, the poison is one dead letter"
            + " that the job tries, and that an ADMIN sees, tries in vain and discards")
    void poison() throws ExecutionException, InterruptedException {
        String poison = event(2, UUID.randomUUID()).replace("\"POST_UPDATE\"", "\"POST_BURN\"");
        send(0, event(1, UUID.randomUUID()));
        String identity = send(0, poison);
        send(0, event(3, UUID.randomUUID()));

        await().atMost(CAUGHT_UP).untilAsserted(() -> assertThat(activities()).containsExactlyInAnyOrder(1, 3));
        JsonObject letter = letter(identity).orElseThrow();
        assertThat(letter.getString("payload")).isEqualTo(poison);
        assertThat(letter.getString("lastError")).startsWith("not an activity event: ");
        assertThat(admin.post("activity", JOB).status()).isIn(200, 409);
        await().atMost(CAUGHT_UP).until(() -> letter(identity).orElseThrow().getInt("attempts") > 0);
        String path = LETTERS + "/" + letter.getString("id");
        await().atMost(CAUGHT_UP)
                .untilAsserted(() -> assertThat(
                                admin.post("activity", path + "/replay").code())
                        .isEqualTo("DEAD_LETTER_REFUSED"));
        assertThat(letter(identity).orElseThrow().getString("state")).isEqualTo("RETRYING");
        assertThat(admin.delete("activity", path).data()).isEqualTo(JsonValue.TRUE);
        assertThat(letter(identity)).isEmpty();
    }

    @Test
    @DisplayName("E11 a value of almost 1 MB is a dead letter whose list shows the beginning; what follows is stored")
    void large() throws ExecutionException, InterruptedException {
        String identity = send(1, "x".repeat(1_000_000));
        send(1, event(1, UUID.randomUUID()));

        await().atMost(CAUGHT_UP).untilAsserted(() -> assertThat(activities()).containsExactly(1));

        JsonObject letter = letter(identity).orElseThrow();
        assertThat(letter.getString("payload")).isEqualTo("x".repeat(1_000));
        assertThat(admin.delete("activity", LETTERS + "/" + letter.getString("id"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "E10 what the store refuses while it takes the others becomes a letter after its retries, of its category")
    void refusedByStore() throws ExecutionException, InterruptedException {
        UUID sameId = UUID.randomUUID();
        send(2, event(1, sameId));
        String identity = send(2, event(2, sameId));
        send(2, event(3, UUID.randomUUID()));

        await().atMost(CAUGHT_UP).untilAsserted(() -> {
            assertThat(activities()).containsExactlyInAnyOrder(1, 3);
            assertThat(letter(identity))
                    .hasValueSatisfying(
                            letter -> assertThat(letter.getString("category")).isEqualTo("POST"));
        });
    }

    @Test
    @DisplayName(
            "E12 a letter whose obstacle is gone: an ADMIN tries it again, it is an activity and DONE; once more, the same")
    void replayed() throws ExecutionException, InterruptedException {
        Member dave = Member.named("dave");
        UUID sameId = UUID.randomUUID();
        send(3, event(dave, 1, sameId));
        String identity = send(3, event(2, sameId));
        await().atMost(CAUGHT_UP).until(() -> letter(identity).isPresent());
        send(3, event(dave, 1, UUID.randomUUID()).replace("POST_UPDATE", "MEMBER_PURGE"));
        String path = LETTERS + "/" + letter(identity).orElseThrow().getString("id") + "/replay";

        // 409 while the obstacle is there, or the job works on it.
        await().atMost(CAUGHT_UP).until(() -> admin.post("activity", path).status() == 200);

        assertThat(letter(identity).orElseThrow().getString("state")).isEqualTo("DONE");
        assertThat(activities()).containsExactly(2);
        assertThat(admin.post("activity", path).object().getString("state")).isEqualTo("DONE");
        assertThat(activities()).containsExactly(2);
    }

    @Test
    @DisplayName("E9 one message a hundred times over all partitions is one activity, with Redis away too")
    void hundredTimes() throws ExecutionException, InterruptedException {
        Engine redis = DevServices.platform().redis();
        Assumptions.assumeTrue(redis.isLocal(), "REDIS_URL names a real server: not stopped");
        hundredTimes(1);
        await().atMost(CAUGHT_UP).untilAsserted(() -> assertThat(activities()).containsExactly(1));

        redis.stop();
        hundredTimes(1);
        hundredTimes(2);
        send(0, event(3, UUID.randomUUID()));

        await().atMost(CAUGHT_UP).untilAsserted(() -> assertThat(activities()).containsExactlyInAnyOrder(1, 2, 3));
        redis.start();
    }

    @Test
    @DisplayName("E4 the order turned round over the partitions, with every record twice: one activity each")
    void reversed() throws ExecutionException, InterruptedException {
        List<Integer> posts =
                new ArrayList<>(IntStream.rangeClosed(1, 60).boxed().toList());
        List<String> values = new ArrayList<>();
        posts.forEach(post -> values.add(event(post, UUID.randomUUID())));
        Collections.reverse(values);
        for (int i = 0; i < values.size(); i++) {
            send(i % PARTITIONS, values.get(i));
            send((i + 1) % PARTITIONS, values.get(i));
        }

        await().atMost(CAUGHT_UP)
                .untilAsserted(() -> assertThat(activities()).containsExactlyInAnyOrderElementsOf(posts));
    }

    private void hundredTimes(int post) throws ExecutionException, InterruptedException {
        String value = event(post, UUID.nameUUIDFromBytes((minji.id() + ":" + post).getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 100; i++) {
            send(i % PARTITIONS, value);
        }
    }

    /** An event of minji's, whose message key goes by the post. */
    private String event(int post, UUID eventId) {
        return event(minji, post, eventId);
    }

    private static String event(Member member, int post, UUID eventId) {
        return Json.createObjectBuilder()
                .add("eventId", eventId.toString())
                .add("schemaVersion", 1)
                .add(
                        "messageKey",
                        "member_activity:kafka_event:POST_UPDATE###" + post + "###" + member.id() + "###then")
                .add("memberActivityType", "POST_UPDATE")
                .add("memberId", member.id())
                .add("postId", post)
                .add("createdAt", Instant.now().toString())
                .build()
                .toString();
    }

    /** Returns the identity that a letter of the record has. */
    private static String send(int partition, String value) throws ExecutionException, InterruptedException {
        RecordMetadata sent = producer.send(new ProducerRecord<>(TOPIC, partition, "41", value))
                .get();
        return sent.topic() + ":" + sent.partition() + ":" + sent.offset();
    }

    /** Posts of minji's activities of changes. */
    private List<Integer> activities() {
        Answer answer = minji.get("activity", "/api/member-activities?type=POST_UPDATE&size=100");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object().getJsonArray("content").stream()
                .map(activity -> activity.asJsonObject().getInt("postId"))
                .toList();
    }

    private Optional<JsonObject> letter(String identity) {
        String cursor = "";
        while (cursor != null) {
            Answer part = admin.get("activity", LETTERS + "?size=100&side=listener&cursor=" + cursor);
            assertThat(part.status()).as(part.toString()).isEqualTo(200);
            Optional<JsonObject> found = part.object().getJsonArray("content").getValuesAs(JsonObject.class).stream()
                    .filter(letter -> letter.getString("identity").equals(identity))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            cursor = part.object().getString("nextCursor", null);
        }
        return Optional.empty();
    }
}
