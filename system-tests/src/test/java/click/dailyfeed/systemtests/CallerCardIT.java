package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Services other than member know who the caller is, and learn of a change at once. */
class CallerCardIT {

    private static final Duration STORED = Duration.ofSeconds(60);
    private static final Duration PROMPT = Duration.ofSeconds(3);

    private final Member minji = Member.named("minji");

    /** Of all my activities that carry one. */
    private List<JsonObject> cards() {
        return minji.get("activity", "/api/member-activities").object().getJsonArray("content").stream()
                .map(activity -> activity.asJsonObject().get("member"))
                .filter(card -> card != JsonValue.NULL)
                .map(JsonValue::asJsonObject)
                .toList();
    }

    @Test
    @DisplayName("F5 my activities carry my card; a change of the profile shows within a second")
    void card() {
        minji.writes("카드가 있는 글");
        await().atMost(STORED).untilAsserted(() -> assertThat(cards()).isNotEmpty());

        assertThat(cards()).allSatisfy(card -> {
            assertThat(card.getInt("memberId")).isEqualTo((int) minji.id());
            assertThat(card.getString("handle")).isEqualTo(minji.handle());
            assertThat(card.getString("displayName")).isEqualTo("minji");
        });

        Answer change = minji.put(
                "member",
                "/api/members/profile",
                Json.createObjectBuilder().add("displayName", "민지").build());
        assertThat(change.status()).as(change.toString()).isEqualTo(200);
        await().atMost(PROMPT)
                .untilAsserted(() -> assertThat(cards())
                        .isNotEmpty()
                        .allSatisfy(card ->
                                assertThat(card.getString("displayName")).isEqualTo("민지")));
    }

    @Test
    @DisplayName("R3.1 R3.3 my own card is the new one in the very next request, though the old one was kept")
    void ownCard() {
        Member sora = Member.named("sora");
        assertThat(ownCard(sora).getString("displayName")).isEqualTo("sora");
        assertThat(ownCard(sora)).isEqualTo(ownCard(sora));

        sora.put(
                "member",
                "/api/members/profile",
                Json.createObjectBuilder().add("displayName", "소라").build());
        assertThat(ownCard(sora).getString("displayName")).isEqualTo("소라");

        String handle = "new_" + sora.handle();
        Answer change = sora.put(
                "member",
                "/api/members/profile/handle",
                Json.createObjectBuilder().add("newHandle", handle).build());
        assertThat(change.status()).as(change.toString()).isEqualTo(200);
        assertThat(ownCard(sora).getString("handle")).isEqualTo(handle);
    }

    private static JsonObject ownCard(Member member) {
        return member.get("member", "/api/members/summary").object();
    }
}
