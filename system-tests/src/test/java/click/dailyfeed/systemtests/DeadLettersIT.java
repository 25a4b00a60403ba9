package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events that the broker did not take, and records that could not be read: where they are, and how they get on. */
class DeadLettersIT {

    private static final String LETTERS = "/api/admin/activity/dead-letters";
    private static final String JOB = "/api/admin/activity/jobs/publisher-dead-letters";

    private static final int POSTS = 12;

    /** events.md, Dead letter document. */
    private static final int ATTEMPTS = 20;

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 2, 29);
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd");

    /** The first events wait for the producer to give up (10 s), rows of the outbox for the relay (15 s). */
    private static final Duration KEPT = Duration.ofSeconds(60);

    private static final Duration CAUGHT_UP = Duration.ofSeconds(120);

    private static Engine kafka;
    private static Engine mongo;

    private final Member admin = Member.admin();
    private final Member minji = Member.named("minji");

    @BeforeAll
    static void engines() {
        kafka = DevServices.platform().kafka();
        mongo = DevServices.platform().mongo();
    }

    @AfterEach
    void enginesRun() {
        for (Engine engine : List.of(kafka, mongo)) {
            if (engine.isLocal() && !engine.local().isRunning()) {
                engine.start();
            }
        }
    }

    @Test
    @DisplayName(
            "E6 E8 broker away: events become letters, the outbox empties, nobody waits; back: each is recorded once")
    void brokerAway() throws SQLException, ExecutionException, InterruptedException {
        Assumptions.assumeTrue(kafka.isLocal(), "KAFKA_BOOTSTRAP_SERVERS names a real broker: not killed");
        kafka.kill();
        List<Integer> posts = minjiWrites();
        insertEventOfLongAgo(posts.get(0));

        await().atMost(KEPT).untilAsserted(() -> {
            assertThat(outboxRows("1 = 1")).isZero();
            assertThat(statesOfPostLetters()).containsOnly("NEW").hasSize(POSTS);
        });
        String oneLetter = postLetters().get(0).getString("id");
        Answer inVain = admin.post("activity", LETTERS + "/" + oneLetter + "/replay");
        assertThat(inVain.code()).as(inVain.toString()).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(admin.post("activity", JOB).object().getString("lastResult")).contains("the broker is away");

        kafka.start();
        // 503 until the server has noticed that the broker is back, 409 while the job works on it.
        await().atMost(CAUGHT_UP)
                .until(() -> admin.post("activity", LETTERS + "/" + oneLetter + "/replay")
                                .status()
                        == 200);

        await().atMost(CAUGHT_UP).untilAsserted(() -> {
            admin.post("activity", JOB);
            assertThat(activities("POST_CREATE")).containsExactlyInAnyOrderElementsOf(posts);
            assertThat(statesOfPostLetters()).containsOnly("DONE").hasSize(POSTS);
        });
        assertThat(postLetters()).allSatisfy(letter -> {
            assertThat(letter.getString("category")).isEqualTo("POST");
            assertThat(letter.getString("identity")).isEqualTo(letter.getString("messageKey"));
            assertThat(letter.getInt("attempts")).isZero();
            assertThat(letter.isNull("leaseOwner")).isTrue();
        });
        // Its own topic was deleted long ago and must not come back: it went to today's.
        await().atMost(CAUGHT_UP)
                .untilAsserted(() -> assertThat(activities("POST_UPDATE")).containsExactly(posts.get(0)));
        assertThat(topics()).doesNotContain(topicOf(LONG_AGO)).contains(topicOf(today()));
    }

    @Test
    @Tag("long")
    @DisplayName(
            "E6 E7 broker and MongoDB away: events stay in the outbox with the reason; both back: each is recorded once")
    void brokerAndMongoAway() {
        Assumptions.assumeTrue(kafka.isLocal() && mongo.isLocal(), "real engines are not stopped");
        mongo.stop();
        kafka.kill();
        List<Integer> posts = minjiWrites();

        await().atMost(KEPT)
                .untilAsserted(
                        () -> assertThat(outboxRows("last_error is not null and message_key like '%:POST_CREATE%'"))
                                .isEqualTo(POSTS));

        mongo.start();
        kafka.start();
        await().atMost(CAUGHT_UP).ignoreExceptions().untilAsserted(() -> {
            admin.post("activity", JOB);
            assertThat(activities("POST_CREATE")).containsExactlyInAnyOrderElementsOf(posts);
            assertThat(outboxRows("1 = 1")).isZero();
        });
    }

    @Test
    @DisplayName("E11 a record that is no event becomes a letter; an ADMIN sees it, tries it in vain, and discards it")
    void poison() throws ExecutionException, InterruptedException {
        String identity = poisoned();
        await().atMost(KEPT).until(() -> find(null, identity).isPresent());
        JsonObject letter = find(null, identity).orElseThrow();
        String path = LETTERS + "/" + letter.getString("id");
        assertThat(letter.getString("category")).isEqualTo("UNDEFINED");
        assertThat(letter.getString("payload")).isEqualTo("{");

        Answer replay = admin.post("activity", path + "/replay");

        assertThat(replay.status()).as(replay.toString()).isEqualTo(409);
        assertThat(replay.code()).isEqualTo("DEAD_LETTER_REFUSED");
        assertThat(letters("listener", "RETRYING")).anySatisfy(retrying -> {
            assertThat(retrying.getString("identity")).isEqualTo(identity);
            // The job may have tried it too.
            assertThat(retrying.getInt("attempts")).isPositive();
        });
        assertThat(admin.delete("activity", path).data()).isEqualTo(JsonValue.TRUE);
        assertThat(admin.delete("activity", path).status()).isEqualTo(404);
        assertThat(admin.post("activity", path + "/replay").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("E12 a letter that fails twenty times is parked; an ADMIN lists it, may try it still, and discards it")
    void parked() throws ExecutionException, InterruptedException {
        String identity = poisoned();
        await().atMost(KEPT).until(() -> find(null, identity).isPresent());
        String path = LETTERS + "/" + find(null, identity).orElseThrow().getString("id");

        // By hand, as the job's attempts are hours apart in the end; one or another may be the job's.
        await().atMost(KEPT).until(() -> {
            assertThat(admin.post("activity", path + "/replay").status()).isEqualTo(409);
            return find("PARKED", identity).isPresent();
        });

        JsonObject letter = find("PARKED", identity).orElseThrow();
        assertThat(letter.getInt("attempts")).isEqualTo(ATTEMPTS);
        assertThat(letter.getString("lastError")).isNotBlank();
        assertThat(admin.post("activity", path + "/replay").code()).isEqualTo("DEAD_LETTER_REFUSED");
        assertThat(find("PARKED", identity)).isPresent();
        assertThat(admin.delete("activity", path).data()).isEqualTo(JsonValue.TRUE);
        assertThat(find("PARKED", identity)).isEmpty();
    }

    @Test
    @DisplayName("letters are for an ADMIN only; a side or state that does not exist is 400, an unknown letter 404")
    void refusals() {
        String unknown = LETTERS + "/" + UUID.randomUUID();
        for (Answer answer : List.of(
                minji.get("activity", LETTERS + "?side=publisher"),
                minji.post("activity", unknown + "/replay"),
                minji.delete("activity", unknown),
                minji.post("activity", JOB))) {
            assertThat(answer.code()).as(answer.toString()).isEqualTo("FORBIDDEN");
        }
        for (String query :
                List.of("", "?side=", "?side=PUBLISHER", "?side=publisher&state=LOST", "?side=listener&size=0")) {
            Answer answer = admin.get("activity", LETTERS + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        }
        assertThat(admin.post("activity", unknown + "/replay").code()).isEqualTo("NOT_FOUND");
        assertThat(admin.delete("activity", LETTERS + "/none").code()).isEqualTo("NOT_FOUND");
    }

    private List<Integer> minjiWrites() {
        List<Integer> posts = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            long begin = System.nanoTime();
            posts.add(minji.writes("데드 레터가 되어도 사라지지 않는다 " + i).getInt("id"));
            // Far above a slow write on a busy machine, far below any timeout of a client of the broker.
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        }
        return posts;
    }

    /** Posts of minji's activities of the type. */
    private List<Integer> activities(String type) {
        return minji
                .get("activity", "/api/member-activities?size=100&type=" + type)
                .object()
                .getJsonArray("content")
                .stream()
                .map(activity -> activity.asJsonObject().getInt("postId"))
                .toList();
    }

    private List<String> statesOfPostLetters() {
        return postLetters().stream().map(letter -> letter.getString("state")).toList();
    }

    /** Publisher's letters of minji's posts. */
    private List<JsonObject> postLetters() {
        return letters("publisher", null).stream()
                .filter(letter -> letter.getString("messageKey")
                        .matches("member_activity:kafka_event:POST_CREATE###[0-9]+###" + minji.id()))
                .toList();
    }

    /** The listener's letter of that identity, if it is in that state; in any for null. */
    private Optional<JsonObject> find(String state, String identity) {
        return letters("listener", state).stream()
                .filter(letter -> letter.getString("identity").equals(identity))
                .findFirst();
    }

    /** All letters of a side, part by part. */
    private List<JsonObject> letters(String side, String state) {
        List<JsonObject> letters = new ArrayList<>();
        String query = LETTERS + "?size=100&side=" + side + (state == null ? "" : "&state=" + state);
        String cursor = "";
        while (cursor != null) {
            Answer part = admin.get("activity", query + "&cursor=" + cursor);
            assertThat(part.status()).as(part.toString()).isEqualTo(200);
            letters.addAll(part.object().getJsonArray("content").getValuesAs(JsonObject.class));
            cursor = part.object().getString("nextCursor", null);
        }
        return letters;
    }

    /** A row that a server left behind long ago, in the outbox as of a minute ago: an edit of minji's post. */
    private void insertEventOfLongAgo(int post) throws SQLException {
        UUID eventId = UUID.randomUUID();
        String messageKey = "member_activity:kafka_event:POST_UPDATE###" + post + "###" + minji.id() + "###" + LONG_AGO
                + " 12:00:00.000000000";
        JsonObject event = Json.createObjectBuilder()
                .add("eventId", eventId.toString())
                .add("schemaVersion", 1)
                .add("messageKey", messageKey)
                .add("memberActivityType", "POST_UPDATE")
                .add("memberId", minji.id())
                .add("postId", post)
                .add("createdAt", LONG_AGO + "T03:00:00Z")
                .build();
        String sql = "insert into activity_outbox (event_id, message_key, topic_date, record_key, payload, created_at)"
                + " values (?, ?, ?, ?, ?, utc_timestamp(6) - interval 1 minute)";
        try (Connection connection = connection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, eventId.toString());
            insert.setString(2, messageKey);
            insert.setString(3, LONG_AGO.format(COMPACT));
            insert.setString(4, Integer.toString(post));
            insert.setString(5, event.toString());
            insert.executeUpdate();
        }
    }

    private static Set<String> topics() throws ExecutionException, InterruptedException {
        try (Admin broker = Admin.create(Map.of("bootstrap.servers", kafka.uri()))) {
            return broker.listTopics().names().get();
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Seoul"));
    }

    private static String topicOf(LocalDate date) {
        return "member-activity-" + date.format(COMPACT);
    }

    private static Connection connection() throws SQLException {
        Platform platform = DevServices.platform();
        return DriverManager.getConnection(
                platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
    }

    /** Rows of minji's events in the outbox of which the condition holds. */
    private int outboxRows(String condition) throws SQLException {
        String sql = "select count(*) from activity_outbox where payload like ? and " + condition;
        try (Connection connection = connection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, "%\"memberId\":" + minji.id() + ",%");
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    /** Sends what is no event; returns the identity of its letter. */
    private static String poisoned() throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.uri()), new StringSerializer(), new StringSerializer())) {
            RecordMetadata sent = producer.send(new ProducerRecord<>(topicOf(today()), "poison", "{"))
                    .get();
            return sent.topic() + ":" + sent.partition() + ":" + sent.offset();
        }
    }
}
