package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several sessions of one member, and what ends them. */
class SessionListIT {

    private static final String SESSIONS = "/api/authentication/sessions";
    private static final String NEW_PASSWORD = "Dailyfeed#2";

    @Test
    @DisplayName("A9 a member sees their sessions and ends another one, whose token is dead at once on every service")
    void endAnother() {
        Member phone = Member.named("minji");
        Member laptop = phone.onAnotherDevice();
        List<JsonObject> sessions = sessionsOf(phone);
        assertThat(sessions).hasSize(2);
        JsonObject other = sessions.stream()
                .filter(session -> !session.getBoolean("current"))
                .findFirst()
                .orElseThrow();
        assertThat(other.getString("ipAddress")).isNotEmpty();
        assertThat(other.getString("deviceInfo")).startsWith("Java-http-client");
        assertThat(other).containsKeys("createdAt", "lastUsedAt");

        assertThat(phone.delete("member", SESSIONS + "/" + other.getString("id"))
                        .status())
                .isEqualTo(200);

        assertRevoked(laptop);
        assertThat(sessionsOf(phone)).hasSize(1);
        assertThat(phone.get("timeline", "/api/timeline/posts").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A9 nobody ends another member's session, and none twice: 404")
    void othersAreLeftAlone() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");
        String minjis = sessionsOf(minji).get(0).getString("id");

        for (String id : List.of(minjis, "unknown")) {
            Answer answer = dave.delete("member", SESSIONS + "/" + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
        }
        assertThat(minji.get("member", SESSIONS).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A9 logout-all ends every session, this one included; a new login works")
    void logoutAll() {
        Member phone = Member.named("minji");
        Member laptop = phone.onAnotherDevice();

        Answer answer = phone.post("member", "/api/authentication/logout-all");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).contains("refresh_token=;", "Max-Age=0");
        assertRevoked(phone);
        assertRevoked(laptop);
        assertThat(sessionsOf(phone.onAnotherDevice())).hasSize(1);
    }

    @Test
    @DisplayName("A9 R1.2 a change of the password ends all other sessions; this one goes on with new tokens")
    void passwordChange() {
        Member phone = Member.named("minji");
        Member laptop = phone.onAnotherDevice();
        Member before = phone.copy();

        Answer answer = phone.changesPassword(Member.PASSWORD, NEW_PASSWORD);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertRevoked(laptop);
        assertRevoked(before);
        assertThat(sessionsOf(phone)).hasSize(1);
        assertThat(phone.refresh().status()).isEqualTo(200);
        assertThat(Member.login(phone.email(), Member.PASSWORD).code()).isEqualTo("MEMBER_CREDENTIALS_INVALID");
        assertThat(Member.login(phone.email(), NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("R1.2 the current password is asked for, and the new one is as good as at sign-up")
    void badPasswordChange() {
        Member minji = Member.named("minji");

        Answer wrong = minji.changesPassword("Wrong!123", NEW_PASSWORD);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("MEMBER_CREDENTIALS_INVALID");
        assertThat(wrong.header("X-Relogin-Required")).isEmpty();

        Answer weak = minji.changesPassword(Member.PASSWORD, "password");
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("newPassword");
        assertThat(minji.get("member", "/api/members").status()).isEqualTo(200);
    }

    private static List<JsonObject> sessionsOf(Member member) {
        Answer answer = member.get("member", SESSIONS);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.data().asJsonArray().getValuesAs(JsonValue::asJsonObject);
    }

    private static void assertRevoked(Member member) {
        for (Route route : Route.ofEachService()) {
            Answer answer = route.callWith(member.accessToken());
            assertThat(answer.status()).as(route + " " + answer).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("TOKEN_REVOKED");
            assertThat(answer.header("X-Relogin-Required")).isEqualTo("true");
        }
        assertThat(member.refresh().code()).isEqualTo("REFRESH_TOKEN_INVALID");
    }
}
