package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What only an ADMIN may do in member, and how nobody becomes one. */
class AdminIT {

    private static final String JOBS = "/api/admin/member/jobs";

    @Test
    @DisplayName("an ADMIN sees the state of the jobs and runs one; nobody else does")
    void jobs() {
        Member admin = Member.admin();

        Answer run = admin.post("member", JOBS + "/key-check");

        assertThat(run.status()).as(run.toString()).isEqualTo(200);
        assertThat(run.object().getString("lastResult")).isNotEmpty();
        List<JsonObject> states = admin.get("member", JOBS).data().asJsonArray().getValuesAs(JsonValue::asJsonObject);
        assertThat(states)
                .extracting(state -> state.getString("name"))
                .containsExactly(
                        "key-check",
                        "revocation-repair",
                        "admin-account",
                        "token-purge",
                        "member-purge",
                        "idempotency-purge");
        assertThat(states)
                .allSatisfy(state -> assertThat(state)
                        .containsKeys("interval", "runningOwner", "lastStartedAt", "lastFinishedAt", "lastResult"));
        assertThat(admin.post("member", JOBS + "/unknown").code()).isEqualTo("NOT_FOUND");

        Member minji = Member.named("minji");
        for (Answer answer : List.of(minji.get("member", JOBS), minji.post("member", JOBS + "/key-check"))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    @DisplayName("R1.4 nobody signs up as ADMIN: not with the address, not with the handle, not by asking for it")
    void nobodyBecomesAdmin() {
        String email = System.getProperty("DAILYFEED_ADMIN_EMAIL").toUpperCase(Locale.ROOT);
        Answer sameAddress = signUp(Member.signup(email, "someone_else").build());
        assertThat(sameAddress.status()).isEqualTo(409);
        assertThat(sameAddress.code()).isEqualTo("MEMBER_ALREADY_EXISTS");

        Answer sameHandle =
                signUp(Member.signup("someone.else@example.com", "Admin").build());
        assertThat(sameHandle.code()).isEqualTo("MEMBER_HANDLE_RESERVED");

        assertThat(Member.admin().get("member", JOBS).status()).isEqualTo(200);
    }

    private static Answer signUp(JsonObject body) {
        return Http.post("member", "/api/authentication/signup", body);
    }
}
