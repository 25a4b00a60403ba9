package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import click.dailyfeed.devservices.process.ServerProcess;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is recorded and told while something that it needs is away. */
class RecipientsIT {

    private static final List<String> SERVICES =
            List.of("member", "content", "timeline", "activity", "image", "search");

    private static final Duration CAUGHT_UP = Duration.ofSeconds(120);

    private final Member minji = Member.named("minji");
    private final Member dave = Member.named("dave");
    private int post;

    private static Engine mariadb() {
        return DevServices.platform().mariadb();
    }

    private static Engine kafka() {
        return DevServices.platform().kafka();
    }

    /** Null where all services are in one server. */
    private static ServerProcess member() {
        return DevServices.platform().servers().get("member");
    }

    @BeforeEach
    void minjiIsToldOfALike() {
        post = minji.writes("글").getInt("id");
        dave.likes("posts/" + post);
        told(1);
    }

    @AfterEach
    void everythingRuns() {
        for (Engine engine : List.of(mariadb(), kafka())) {
            if (engine.isLocal() && !engine.local().isRunning()) {
                engine.start();
            }
        }
        if (member() != null && !member().isRunning()) {
            member().start();
        }
        // The first use of a connection from before finds out that MariaDB was away; then the server makes new ones.
        for (String service : SERVICES) {
            String ready =
                    URI.create(Http.baseOf(service)).resolve("/health/ready").toString();
            await().atMost(CAUGHT_UP).until(() -> Http.send(ready).status() == 200);
        }
    }

    @Test
    @DisplayName("E4 E10 MariaDB away: an event comes again until it is known whom it concerns")
    void mariadbAway() throws ExecutionException, InterruptedException {
        Assumptions.assumeTrue(mariadb().isLocal(), "DAILYFEED_DB_URL names a real server: not stopped");
        String event = UUID.randomUUID().toString();
        mariadb().stop();
        send(Json.createObjectBuilder()
                .add("eventId", event)
                .add("schemaVersion", 1)
                .add(
                        "messageKey",
                        "member_activity:kafka_event:LIKE_POST###" + post + "###" + dave.id() + "###" + event)
                .add("memberActivityType", "LIKE_POST")
                .add("memberId", dave.id())
                .add("postId", post)
                .add("createdAt", Instant.now().toString())
                .build());
        mariadb().start();

        told(2);
        assertThat(minji.activities("/notifications").get(0).getString("id")).isEqualTo(event);
    }

    @Test
    @DisplayName("E6 E8 the broker away: what is read is recorded at once, and stored after its return")
    void brokerAway() {
        Assumptions.assumeTrue(kafka().isLocal(), "KAFKA_BOOTSTRAP_SERVERS names a real broker: not killed");
        kafka().kill();
        Answer read = dave.post(
                "activity",
                "/api/member-activities/posts",
                Json.createObjectBuilder()
                        .add("postId", post)
                        .add("activityType", "POST_READ")
                        .build());
        assertThat(read.status()).as(read.toString()).isEqualTo(201);
        kafka().start();

        await().atMost(CAUGHT_UP)
                .untilAsserted(() -> assertThat(dave.activities("?type=POST_READ"))
                        .extracting(activity -> activity.getString("id"))
                        .containsExactly(read.object().getString("id")));
    }

    @Test
    @DisplayName("F5 member away: notifications come without cards, as before with them when it is back")
    void memberAway() {
        Assumptions.assumeTrue(member() != null, "all services are in one server");
        assertThat(minji.activities("/notifications").get(0).get("member")).isNotEqualTo(JsonValue.NULL);
        // While MariaDB was away nobody said to Redis that it knows all revoked tokens; without that, member is asked.
        RedisRecovery.awaitMarks(DevServices.platform().redis());
        member().stop();

        assertThat(minji.activities("/notifications")).hasSize(1);
        assertThat(minji.activities("/notifications").get(0).get("member")).isEqualTo(JsonValue.NULL);
        member().start();

        await().atMost(CAUGHT_UP)
                .until(() -> minji.activities("/notifications").get(0).get("member") != JsonValue.NULL);
    }

    private void told(int notifications) {
        await().atMost(CAUGHT_UP)
                .untilAsserted(
                        () -> assertThat(minji.activities("/notifications")).hasSize(notifications));
    }

    private static void send(JsonObject event) throws ExecutionException, InterruptedException {
        String topic = "member-activity-"
                + LocalDate.now(ZoneId.of("Asia/Seoul")).format(DateTimeFormatter.ofPattern("yyyyMMdd"));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka().uri()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, Integer.toString(event.getInt("postId")), event.toString()))
                    .get();
        }
    }
}
