package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What must not stop the recording of activities: MongoDB away for a while, and records that are no events. */
class ActivityStoreOutageIT {

    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);

    /** Less than the timeout of a question to MongoDB. */
    private static final Duration NO_WAIT = Duration.ofMillis(1500);

    private static Engine mongo() {
        return DevServices.platform().mongo();
    }

    @AfterAll
    static void mongoRuns() {
        if (mongo().isLocal() && !mongo().local().isRunning()) {
            mongo().start();
        }
    }

    @Test
    @DisplayName(
            "E10 MongoDB away: posts go on, activities answer 503, metrics do not wait for it; after its return each post has one activity")
    void mongoAway() {
        Assumptions.assumeTrue(mongo().isLocal(), "MONGODB_URI names a real server: not stopped");
        Member minji = Member.named("minji");
        mongo().stop();
        List<Integer> posts = List.of(
                minji.writes("기록은 나중에").getInt("id"), minji.writes("한 번 더").getInt("id"));

        Answer away = minji.get("activity", "/api/member-activities");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertTimeout(
                NO_WAIT,
                () -> assertThat(Http.send(URI.create(Http.baseOf("activity"))
                                        .resolve("/metrics")
                                        .toString())
                                .text())
                        .contains("dailyfeed_dead_letters{"));
        mongo().start();

        await().atMost(CAUGHT_UP)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(postsOf(minji)).containsExactlyInAnyOrderElementsOf(posts));
    }

    @Test
    @DisplayName("E11 good, poison, good: both good ones are stored")
    void poison() throws ExecutionException, InterruptedException {
        Member minji = Member.named("minji");
        int before = minji.writes("독이 든 메시지 앞").getInt("id");
        String topic = "member-activity-"
                + LocalDate.now(ZoneId.of("Asia/Seoul")).format(DateTimeFormatter.ofPattern("yyyyMMdd"));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", DevServices.platform().kafka().uri()),
                new StringSerializer(),
                new StringSerializer())) {
            for (String value : List.of("", "{", "[]", "{\"memberActivityType\":\"SLEEP\"}")) {
                producer.send(new ProducerRecord<>(topic, "poison", value)).get();
            }
        }
        int after = minji.writes("독이 든 메시지 뒤").getInt("id");

        await().atMost(CAUGHT_UP)
                .untilAsserted(() -> assertThat(postsOf(minji)).containsExactlyInAnyOrder(before, after));
    }

    /** Posts of the member's activities of creation. */
    private static List<Integer> postsOf(Member member) {
        return member
                .get("activity", "/api/member-activities?type=POST_CREATE")
                .object()
                .getJsonArray("content")
                .stream()
                .map(activity -> activity.asJsonObject().getInt("postId"))
                .toList();
    }
}
