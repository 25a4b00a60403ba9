package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What activity keeps of a member goes when MEMBER_PURGE comes, which member announces 30 days after the member has left. */
class ActivityPurgeIT {

    private static final Duration RECORDED = Duration.ofSeconds(60);
    private static final Duration STAYS = Duration.ofSeconds(2);
    private static final String LETTERS = "/api/admin/activity/dead-letters?side=listener&size=100";

    private final Member minji = Member.named("minji");
    private final Member dave = Member.named("dave");

    @Test
    @DisplayName("R14.1 MEMBER_PURGE, twice: the member's activities and dead letters go and stay away, late events"
            + " included; those of others stay")
    void purge() throws ExecutionException, InterruptedException {
        Member admin = Member.admin();
        int post = dave.writes("남는 글").getInt("id");
        minji.writes("지워질 글");
        send("{\"memberId\":" + minji.id() + ", and no more");
        await().atMost(RECORDED).untilAsserted(() -> {
            assertThat(types(minji)).contains("MEMBER_SIGNUP", "POST_CREATE");
            assertThat(types(dave)).contains("POST_CREATE");
            assertThat(lettersOf(admin, minji)).isEqualTo(1);
        });

        String purge = event("MEMBER_PURGE", minji, 0);
        send(purge);
        await().atMost(RECORDED).untilAsserted(() -> {
            assertThat(types(minji)).isEmpty();
            assertThat(lettersOf(admin, minji)).isZero();
        });

        send(event("POST_READ", minji, post));
        send(purge);
        send(event("POST_READ", minji, post));
        // In the same partition, so after them.
        send(event("POST_READ", dave, post));
        await().atMost(RECORDED).untilAsserted(() -> assertThat(types(dave)).contains("POST_READ"));
        await().during(STAYS)
                .atMost(RECORDED)
                .untilAsserted(() -> assertThat(types(minji)).isEmpty());
        assertThat(types(dave)).contains("POST_CREATE", "MEMBER_SIGNUP");
    }

    private static List<String> types(Member member) {
        return member
                .get("activity", "/api/member-activities")
                .object()
                .getJsonArray("content")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .map(activity -> activity.getString("memberActivityType"))
                .toList();
    }

    private static long lettersOf(Member admin, Member member) {
        return admin
                .get("activity", LETTERS)
                .object()
                .getJsonArray("content")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .filter(letter -> letter.toString().contains("\\\"memberId\\\":" + member.id()))
                .count();
    }

    /**
     * @param post 0 for none
     */
    private static String event(String type, Member member, int post) {
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("eventId", UUID.randomUUID().toString())
                .add("schemaVersion", 1)
                .add("messageKey", "member_activity:kafka_event:" + type + "###" + UUID.randomUUID())
                .add("memberActivityType", type)
                .add("memberId", member.id())
                .add("createdAt", Instant.now().toString());
        return (post == 0 ? event : event.add("postId", post)).build().toString();
    }

    /** All to one partition of today's topic. */
    private static void send(String value) throws ExecutionException, InterruptedException {
        String topic = "member-activity-"
                + LocalDate.now(ZoneId.of("Asia/Seoul")).format(DateTimeFormatter.ofPattern("yyyyMMdd"));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", DevServices.platform().kafka().uri()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "purge", value)).get();
        }
    }
}
