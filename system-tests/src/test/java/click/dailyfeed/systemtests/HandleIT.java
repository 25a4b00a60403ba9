package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of a handle, and to whom the old one belongs afterwards. */
class HandleIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** Never gets another handle. */
    private static Member nobody;

    @BeforeAll
    static void nobodyIsThere() {
        nobody = Member.named("nobody");
    }

    @Test
    @DisplayName("R3.3 the new handle is found, the old one is not, and the change is announced")
    void change() {
        Member minji = Member.named("minji");
        String handle = free();

        Answer answer = rename(minji, handle);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(((JsonString) answer.data()).getString()).isEqualTo(handle);
        Member dave = Member.named("dave");
        assertThat(dave.get("member", "/api/members/profile/@" + handle)
                        .object()
                        .getInt("memberId"))
                .isEqualTo((int) minji.id());
        assertThat(dave.get("member", "/api/members/profile/@" + minji.handle()).code())
                .isEqualTo("MEMBER_NOT_FOUND");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Events.of(minji, "MEMBER_UPDATE")).hasSize(1));
    }

    @Test
    @DisplayName(
            "R3.3 the old handle stays its owner's: others get 409 at a change and at a sign-up, the owner takes it back")
    void reservation() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        assertThat(rename(minji, free()).status()).isEqualTo(200);
        String old = minji.handle().toUpperCase(Locale.ROOT);

        assertThat(rename(dave, old).code()).isEqualTo("MEMBER_HANDLE_ALREADY_EXISTS");
        Answer signup = Http.post(
                "member",
                "/api/authentication/signup",
                Member.signup(free() + "@example.com", old).build());
        assertThat(signup.code()).isEqualTo("MEMBER_HANDLE_ALREADY_EXISTS");
        assertThat(rename(minji, minji.handle()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R3.3 a handle in another case is the same handle: mine may change, another's may not be taken")
    void letterCase() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");

        assertThat(rename(minji, minji.handle().toUpperCase(Locale.ROOT)).status())
                .isEqualTo(200);
        assertThat(minji.get("member", "/api/members/summary").object().getString("handle"))
                .isEqualTo(minji.handle().toUpperCase(Locale.ROOT));
        assertThat(rename(minji, minji.handle()).status()).isEqualTo(200);
        assertThat(rename(dave, minji.handle().toUpperCase(Locale.ROOT)).code())
                .isEqualTo("MEMBER_HANDLE_ALREADY_EXISTS");
    }

    @RepeatedTest(3)
    @DisplayName("R3.3 of five members who want one handle at the same moment one gets it, the others 409")
    void race() {
        String handle = free();
        List<Member> members =
                List.of(Member.named("a"), Member.named("b"), Member.named("c"), Member.named("d"), Member.named("e"));

        List<Answer> answers = AtOnce.send(members.stream()
                .<Callable<Answer>>map(member -> () -> rename(member, handle))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Admin", "api", "DAILYFEED"})
    @DisplayName("R1.3 R3.3 reserved words are refused in any case")
    void reservedWord(String word) {
        Answer answer = rename(nobody, word);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MEMBER_HANDLE_RESERVED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no", "with space", "한글핸들", "аdmin_cyrillic", "ｆｕｌｌｗｉｄｔｈ", "dash-ed", "dot.ted", "", "new\nline"
            })
    @DisplayName("R1.3 R3.3 only 3..50 ASCII letters, digits and underscores: no look-alikes")
    void refused(String handle) {
        Answer answer = rename(nobody, handle);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("newHandle");
    }

    @Test
    @DisplayName("R3.3 the existing client's body, sent as text")
    void asText() {
        Member minji = Member.named("minji");
        String handle = free();

        Answer answer = Http.send(
                "PUT",
                "member",
                "/api/members/profile/handle",
                BodyPublishers.ofString("{\"newHandle\":\"" + handle + "\"}"),
                "Content-Type",
                "text/plain",
                "Authorization",
                "Bearer " + minji.accessToken());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static Answer rename(Member member, String handle) {
        return member.put(
                "member",
                "/api/members/profile/handle",
                Json.createObjectBuilder().add("newHandle", handle).build());
    }

    private static String free() {
        return "free_" + UUID.randomUUID().toString().substring(0, 8);
    }
}
