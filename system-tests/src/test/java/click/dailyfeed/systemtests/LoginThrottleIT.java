package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guessing passwords. The limit by address is out of the way in tests, as all of them come from one address. */
class LoginThrottleIT {

    private static final int FAILURES = 10;

    @Test
    @DisplayName("A9 after ten failures of an account its password is not looked at any more: 429 with Retry-After")
    void account() {
        Member minji = Member.named("minji");
        fail(minji.email());

        assertThrottled(Member.login(minji.email(), "Wrong!123"));
        assertThrottled(Member.login(minji.email(), Member.PASSWORD));
        assertThat(minji.get("member", "/api/members").status()).isEqualTo(200);
        assertThrottled(minji.changesPassword(Member.PASSWORD, "Dailyfeed#2"));
    }

    @Test
    @DisplayName("A9 an e-mail that nobody has is throttled like any other")
    void nobody() {
        String email = UUID.randomUUID() + "@example.com";
        fail(email);

        assertThrottled(Member.login(email, "Wrong!123"));
    }

    @Test
    @DisplayName("A9 a login that succeeds makes the failures before it forgotten")
    void success() {
        Member minji = Member.named("minji");
        for (int i = 1; i < FAILURES; i++) {
            Member.login(minji.email(), "Wrong!123");
        }
        minji.login();

        fail(minji.email());
    }

    private static void fail(String email) {
        for (int i = 0; i < FAILURES; i++) {
            Answer answer = Member.login(email, "Wrong!123");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("MEMBER_CREDENTIALS_INVALID");
        }
    }

    private static void assertThrottled(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(200, 300);
    }
}
