package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The token matrix of refresh tokens (auth.md A7, A8), where they live for seconds; see {@link TokenMatrixIT}. */
@Tag("short-lives")
class RefreshMatrixIT {

    /** Longer than the life of a refresh token in short-lives.properties. */
    private static final Duration REFRESH_TOKEN_EXPIRED = Duration.ofSeconds(27);

    /** Longer than the grace for a second use there. */
    private static final Duration GRACE_OVER = Duration.ofSeconds(4);

    private static Member sleeper;
    private static long sleepsSince;

    @BeforeAll
    static void someoneFallsAsleep() {
        sleeper = Member.named("sleeper");
        sleepsSince = System.nanoTime();
    }

    @Test
    @DisplayName(
            "A7 no cookie, an empty or an unknown one, whatever the Authorization header says: 401, cookie cleared")
    void withoutGoodCookie() {
        Member minji = Member.named("minji");

        refused(Http.post("member", "/api/token/refresh"), "REFRESH_TOKEN_INVALID");
        refused(present(""), "REFRESH_TOKEN_INVALID");
        refused(present("unknown"), "REFRESH_TOKEN_INVALID");
        refused(minji.post("member", "/api/token/refresh"), "REFRESH_TOKEN_INVALID");
    }

    @Test
    @DisplayName("A7 the cookie alone decides: with another member's access token it stays its owner's session")
    void anotherMember() {
        Member minji = Member.named("minji");
        Member dave = Member.named("dave");

        Answer answer = Http.post(
                "member",
                "/api/token/refresh",
                "Cookie",
                "refresh_token=" + dave.refreshToken(),
                "Authorization",
                "Bearer " + minji.accessToken());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        Answer summary = Http.get("member", "/api/members/summary", "Authorization", answer.header("Authorization"));
        assertThat(summary.object().getString("memberHandle")).isEqualTo(dave.handle());
    }

    @Test
    @DisplayName("A7 a bad access token beside a good cookie does no harm, nor does the cookie sent twice")
    void noise() {
        Member minji = Member.named("minji");
        String cookie = "refresh_token=" + minji.refreshToken();

        for (Answer answer : List.of(
                Http.post("member", "/api/token/refresh", "Cookie", cookie, "Authorization", "Bearer not.a.token"),
                Http.post("member", "/api/authentication/refresh", "Cookie", cookie + "; " + cookie))) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("A7 a refresh token whose time is over: 401, cookie cleared")
    void expired() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> System.nanoTime() - sleepsSince > REFRESH_TOKEN_EXPIRED.toNanos());

        refused(sleeper.refresh(), "REFRESH_TOKEN_INVALID");
    }

    @Test
    @DisplayName("A7 a refresh token of a session that has ended: 401, cookie cleared")
    void loggedOut() {
        Member minji = Member.named("minji");
        minji.post("member", "/api/authentication/logout");

        refused(minji.refresh(), "REFRESH_TOKEN_INVALID");
    }

    @Test
    @DisplayName("A8 racing refreshes of one token: one successor, and all access tokens work")
    void racing() {
        Member minji = Member.named("minji");

        List<Answer> answers = Stream.generate(() -> minji.refreshToken())
                .limit(6)
                .map(token -> CompletableFuture.supplyAsync(() -> present(token)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(cookieOf(answer)).isEqualTo(cookieOf(answers.get(0)));
            assertThat(Http.get("timeline", "/api/timeline/posts", "Authorization", answer.header("Authorization"))
                            .status())
                    .isEqualTo(200);
        });
    }

    @Test
    @DisplayName("A8 a second use after the grace: 401 REFRESH_TOKEN_REUSED, and the whole family is dead everywhere")
    void reused() {
        Member minji = Member.named("minji");
        String stolen = minji.refreshToken();
        assertThat(minji.refresh().status()).isEqualTo(200);
        long used = System.nanoTime();
        await().atMost(Duration.ofSeconds(20)).until(() -> System.nanoTime() - used > GRACE_OVER.toNanos());

        refused(present(stolen), "REFRESH_TOKEN_REUSED");

        for (Route route : Route.ofEachService()) {
            Answer answer = route.callWith(minji.accessToken());
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.code()).isIn("TOKEN_REVOKED", "JWT_EXPIRED");
        }
        refused(minji.refresh(), "REFRESH_TOKEN_INVALID");
    }

    private static Answer present(String refreshToken) {
        return Http.post("member", "/api/token/refresh", "Cookie", "refresh_token=" + refreshToken);
    }

    private static String cookieOf(Answer answer) {
        String cookie = answer.header("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.response().headers().allValues("X-Relogin-Required")).containsExactly("true");
        assertThat(answer.header("X-Token-Refresh-Needed")).isEmpty();
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Set-Cookie")).contains("refresh_token=;", "Max-Age=0");
    }
}
