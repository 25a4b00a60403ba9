package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All data of a member in one document. */
class ExportIT {

    private static final String PATH = "/api/members/export";
    private static final Duration RECORDED = Duration.ofSeconds(60);

    @Test
    @DisplayName("R14.2 the member's own data, no secret, nothing of who blocked them; once a day")
    void export() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        Member jisoo = Member.named("jisoo");
        Member enemy = Member.named("enemy");
        minji.follows(dave);
        jisoo.follows(minji);
        minji.blocks(enemy);
        Member.named("other").blocks(minji);
        minji.post("member", "/api/members/mutes/" + dave.id());
        minji.put(
                "member",
                "/api/members/profile/handle",
                Json.createObjectBuilder()
                        .add("newHandle", minji.handle() + "_2")
                        .build());

        Answer answer = minji.get("member", PATH);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonObject member = answer.object().getJsonObject("member");
        assertThat(member.getJsonObject("account").getString("email")).isEqualTo(minji.email());
        assertThat(member.getJsonObject("profile").getString("memberName")).isEqualTo("김민지");
        assertThat(others(member, "followings")).containsExactly((int) dave.id());
        assertThat(others(member, "followers")).containsExactly((int) jisoo.id());
        assertThat(others(member, "blocks")).containsExactly((int) enemy.id());
        assertThat(others(member, "mutes")).containsExactly((int) dave.id());
        assertThat(member.getJsonArray("sessions")).hasSize(1);
        assertThat(member.getJsonArray("handleHistory").getJsonObject(0).getString("handle"))
                .isEqualTo(minji.handle());
        assertThat(answer.text()).doesNotContain("argon2", "password", "token");

        Answer again = minji.get("member", PATH);
        assertThat(again.status()).isEqualTo(429);
        assertThat(again.code()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(again.header("Retry-After"))).isBetween(24 * 3600 - 600, 24 * 3600);
    }

    @Test
    @DisplayName("R14.2 what activity keeps is in it: all of one's own activities, nobody else's")
    void activities() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        dave.follows(minji);
        int post = minji.writes("내보내기").getInt("id");
        await().atMost(RECORDED)
                .untilAsserted(() -> assertThat(types(minji.get("activity", "/api/member-activities")
                                .object()
                                .getJsonArray("content")))
                        .contains("MEMBER_SIGNUP", "MEMBER_LOGIN", "POST_CREATE"));

        JsonArray activities =
                minji.get("member", PATH).object().getJsonObject("activity").getJsonArray("activities");

        assertThat(types(activities)).containsExactly("POST_CREATE", "MEMBER_LOGIN", "MEMBER_SIGNUP");
        assertThat(activities.getJsonObject(0).getInt("postId")).isEqualTo(post);
    }

    @Test
    @DisplayName(
            "R14.2 without the store of activities there is no export of a part of the data; afterwards there is one")
    void storeAway() {
        Engine mongo = DevServices.platform().mongo();
        Assumptions.assumeTrue(mongo.isLocal(), "MONGODB_URI names a real server: not stopped");
        Member minji = Member.named("minji");
        mongo.stop();
        try {
            Answer away = minji.get("member", PATH);
            assertThat(away.status()).as(away.toString()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
            assertThat(away.header("Retry-After")).isNotEmpty();
        } finally {
            mongo.start();
        }

        await().atMost(RECORDED).until(() -> minji.get("member", PATH).status() == 200);
    }

    private static List<String> types(JsonArray activities) {
        return activities.getValuesAs(JsonValue::asJsonObject).stream()
                .map(activity -> activity.getString("memberActivityType"))
                .toList();
    }

    @Test
    @DisplayName("R14.2 of exports at the same moment one is made")
    void atOnce() {
        Member minji = Member.named("minji");

        assertThat(AtOnce.send(4, () -> minji.get("member", PATH)))
                .extracting(Answer::status)
                .containsOnlyOnce(200)
                .containsOnly(200, 429);
    }

    private static List<Integer> others(JsonObject member, String list) {
        return member.getJsonArray(list).stream()
                .map(row -> row.asJsonObject().getInt("memberId"))
                .toList();
    }
}
