package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks and mutes: what they do, and what the other member notices. */
class BlockMuteIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    @DisplayName("R5.4 a block hides both from each other in every read of members")
    void hiddenFromEachOther() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        Member jisoo = Member.named("jisoo");
        Stream.of(minji, dave).forEach(member -> {
            jisoo.follows(member);
            member.follows(jisoo);
        });
        assertThat(sees(dave, minji)).containsOnly(true);

        minji.blocks(dave);

        assertThat(sees(dave, minji)).containsOnly(false);
        assertThat(sees(minji, dave)).containsOnly(false);
        assertThat(sees(jisoo, minji)).containsOnly(true);
        assertThat(dave.get("member", "/api/members/" + minji.id() + "/followers/more")
                        .code())
                .isEqualTo("MEMBER_NOT_FOUND");
        assertThat(followersOf(jisoo, dave)).containsExactly((int) dave.id());
        assertThat(followersOf(jisoo, jisoo)).hasSize(2);
        assertThat(dave.get("member", "/api/members/" + jisoo.id() + "/profile")
                        .object()
                        .getInt("followersCount"))
                .as("counts do not depend on the viewer")
                .isEqualTo(2);

        assertThat(minji.delete("member", "/api/members/blocks/" + dave.id()).status())
                .isEqualTo(200);
        assertThat(sees(dave, minji)).containsOnly(true);
    }

    @Test
    @DisplayName("R4.5 R4.7 a block ends both follows and counts them back; an unblock brings none back")
    void endsFollows() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        minji.follows(dave);
        dave.follows(minji);

        minji.blocks(dave);
        minji.delete("member", "/api/members/blocks/" + dave.id());

        for (Member member : List.of(minji, dave)) {
            JsonObject profile = member.get("member", "/api/members/profile").object();
            assertThat(profile.getInt("followersCount")).isZero();
            assertThat(profile.getInt("followingsCount")).isZero();
        }
        dave.follows(minji);
    }

    @Test
    @DisplayName("R5.4 the blocker still finds whom they blocked in their own list, newest first, by cursor")
    void listOfBlocks() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        Member jisoo = Member.named("jisoo");
        minji.blocks(dave);
        minji.blocks(jisoo);

        JsonObject first = minji.get("member", "/api/members/blocks?size=1").object();
        JsonObject second = minji.get("member", "/api/members/blocks?size=1&cursor=" + first.getString("nextCursor"))
                .object();

        assertThat(handles(first)).containsExactly(jisoo.handle());
        assertThat(handles(second)).containsExactly(dave.handle());
        assertThat(second.getBoolean("hasNext")).isFalse();
        dave.blocks(minji);
        assertThat(handles(minji.get("member", "/api/members/blocks").object())).containsExactly(jisoo.handle());
        assertThat(handles(dave.get("member", "/api/members/blocks").object())).isEmpty();
    }

    @Test
    @DisplayName("R5.4 a mute hides nobody; the muter lists whom they muted")
    void mute() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");

        Answer mute = minji.post("member", "/api/members/mutes/" + dave.id());

        assertThat(mute.status()).isEqualTo(201);
        assertThat(mute.header("Location")).endsWith("/api/members/mutes");
        assertThat(handles(minji.get("member", "/api/members/mutes").object())).containsExactly(dave.handle());
        assertThat(handles(dave.get("member", "/api/members/mutes").object())).isEmpty();
        assertThat(sees(minji, dave)).containsOnly(true);
        assertThat(sees(dave, minji)).containsOnly(true);
        minji.blocks(dave);
        assertThat(handles(minji.get("member", "/api/members/mutes").object())).isEmpty();
        assertThat(minji.post("member", "/api/members/mutes/" + dave.id()).code())
                .isEqualTo("MEMBER_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks", "mutes"})
    @DisplayName("R5.4 twice is once: the same answer, one event; not for oneself, nobody and private members")
    void repeated(String kind) {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        Member sora = Member.named("sora", "PRIVATE");
        String path = "/api/members/" + kind + "/";

        assertThat(AtOnce.send(4, () -> minji.post("member", path + dave.id())))
                .extracting(Answer::status)
                .containsOnly(201);
        assertThat(AtOnce.send(4, () -> minji.delete("member", path + dave.id())))
                .extracting(Answer::status)
                .containsOnly(200);
        assertThat(minji.post("member", path + minji.id()).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(minji.post("member", path + "999999999").code()).isEqualTo("MEMBER_NOT_FOUND");
        assertThat(minji.post("member", path + sora.id()).code()).isEqualTo("MEMBER_NOT_FOUND");

        String verb = kind.equals("blocks") ? "BLOCK" : "MUTE";
        await().atMost(SOON).untilAsserted(() -> {
            for (String type : List.of("MEMBER_" + verb, "MEMBER_UN" + verb)) {
                assertThat(Events.of(minji, type))
                        .extracting(event -> event.getInt("targetMemberId"))
                        .containsExactly((int) dave.id());
            }
        });
    }

    /** Whether the viewer sees the member, asked in every way there is. */
    private static List<Boolean> sees(Member viewer, Member member) {
        List<Boolean> byItself = Stream.of(
                        "/api/members/" + member.id(),
                        "/api/members/" + member.id() + "/summary",
                        "/api/members/" + member.id() + "/profile",
                        "/api/members/profile/" + member.id(),
                        "/api/members/profile/@" + member.handle(),
                        "/api/members/" + member.id() + "/followings/more",
                        "/api/members/" + member.id() + "/followers-followings")
                .map(path -> viewer.get("member", path).status() == 200)
                .toList();
        Answer query = viewer.post(
                "member",
                "/api/members/query/in",
                Json.createObjectBuilder()
                        .add("ids", Json.createArrayBuilder().add(member.id()))
                        .build());
        return Stream.concat(
                        byItself.stream(), Stream.of(!query.data().asJsonArray().isEmpty()))
                .toList();
    }

    private static List<Integer> followersOf(Member member, Member viewer) {
        return content(viewer.get("member", "/api/members/" + member.id() + "/followers/more?size=100")
                        .object())
                .map(card -> card.getInt("memberId"))
                .toList();
    }

    private static List<String> handles(JsonObject scroll) {
        return content(scroll).map(card -> card.getString("handle")).toList();
    }

    private static Stream<JsonObject> content(JsonObject scroll) {
        return scroll.getJsonArray("content").stream().map(JsonValue::asJsonObject);
    }
}
