package click.dailyfeed.activity.activity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.devservices.junit.DevServices;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With the engine that speaks MongoDB's protocol. */
class MemberActivitiesIT {

    private static MongoClient mongo;

    private final MongoDatabase database = mongo.getDatabase("dailyfeed");

    @BeforeAll
    static void connect() {
        mongo = MongoClients.create(DevServices.platform().mongo().uri());
    }

    @AfterAll
    static void close() {
        mongo.close();
    }

    @BeforeEach
    void nothingThere() {
        database.getCollection("member_activities").drop();
    }

    @Test
    @DisplayName("R11.4 each start makes the same indexes; another retention changes the index of expiry")
    void indexes() {
        for (int days : List.of(180, 180, 30)) {
            new MemberActivities(database, Duration.ofDays(days)).createIndexes();

            assertThat(indexesOn("created_at"))
                    .singleElement()
                    .satisfies(index -> assertThat(((Number) index.get("expireAfterSeconds")).longValue())
                            .isEqualTo(Duration.ofDays(days).toSeconds()));
            assertThat(indexesOn("message_key"))
                    .singleElement()
                    .satisfies(index -> assertThat(index.getBoolean("unique")).isTrue());
            assertThat(indexesOn("member_id")).hasSize(1);
        }
    }

    @Test
    @DisplayName("R11.4 what is older than the retention goes, by MongoDB or by the job; the rest stays")
    void expiry() {
        MemberActivities activities = new MemberActivities(database, Duration.ofDays(180));
        Instant now = Instant.now();
        activities.addAll(
                List.of(
                        event("old", now.minus(Duration.ofDays(180)).minusSeconds(1)),
                        event("young", now.minus(Duration.ofDays(180)).plusSeconds(60)),
                        event("future", now.plus(Duration.ofDays(1)))),
                Map.of());

        activities.removeExpired();

        assertThat(database.getCollection("member_activities")
                        .find()
                        .map(document -> document.getString("message_key"))
                        .into(new ArrayList<>()))
                .containsExactlyInAnyOrder("young", "future");
    }

    @Test
    @DisplayName("R11.4 a retention that is none stops the start and names the property")
    void retention() {
        for (Duration none : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(100_000))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new MemberActivities(database, none))
                    .withMessageStartingWith("dailyfeed.activity.retention");
        }
    }

    private List<Document> indexesOn(String firstField) {
        return database.getCollection("member_activities").listIndexes().into(new ArrayList<Document>()).stream()
                .filter(index -> index.get("key", Document.class)
                        .keySet()
                        .iterator()
                        .next()
                        .equals(firstField))
                .toList();
    }

    private static ActivityEvent event(String messageKey, Instant time) {
        return new ActivityEvent(
                UUID.randomUUID(), messageKey, MemberActivityType.MEMBER_LOGIN, 7, null, null, null, null, time, null);
    }
}
