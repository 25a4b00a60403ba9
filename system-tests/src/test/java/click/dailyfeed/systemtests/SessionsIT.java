package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The token matrix as far as it goes without waiting for real expiry, the same on every service. */
class SessionsIT {

    static List<Route> routes() {
        return Route.ofEachService();
    }

    @ParameterizedTest
    @MethodSource("routes")
    @DisplayName("A2 no token: 401 BEARER_TOKEN_MISSING")
    void missing(Route route) {
        Answer answer = route.call();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("BEARER_TOKEN_MISSING");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("X-Token-Refresh-Needed") + answer.header("X-Relogin-Required"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    @DisplayName("A2 a garbled token: 401 INVALID_TOKEN")
    void garbled(Route route) {
        Answer answer = route.call("Authorization", "Bearer not.a.token");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("INVALID_TOKEN");
    }

    @ParameterizedTest
    @MethodSource("routes")
    @DisplayName("A3 an expired token: 401 JWT_EXPIRED, refresh needed")
    void expired(Route route) {
        String header = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"old\"}");
        String payload = base64("{\"iss\":\"https://dailyfeed.click\",\"sub\":\"1\",\"exp\":1700000000}");

        Answer answer = route.call("Authorization", "Bearer " + header + "." + payload + "." + base64("signature"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("JWT_EXPIRED");
        assertThat(answer.header("X-Token-Refresh-Needed")).isEqualTo("true");
    }

    @Test
    @DisplayName("A5 A9 after logout the token is dead at once on every service")
    void logout() {
        Member minji = Member.named("minji");
        String token = minji.accessToken();
        assertThat(minji.post("member", "/api/authentication/logout").status()).isEqualTo(200);

        for (Route route : routes()) {
            Answer answer = route.call("Authorization", "Bearer " + token);
            assertThat(answer.status()).as(route + " " + answer).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("TOKEN_REVOKED");
            assertThat(answer.header("X-Relogin-Required")).isEqualTo("true");
        }
        assertThat(minji.refresh().code()).isEqualTo("REFRESH_TOKEN_INVALID");
    }

    @Test
    @DisplayName("A8 a refresh gives a working pair; the same token within the grace gives the same successor")
    void refresh() {
        Member minji = Member.named("minji");
        String presented = minji.refreshToken();
        assertThat(minji.refresh().status()).isEqualTo(200);
        String successor = minji.refreshToken();
        assertThat(minji.get("timeline", "/api/timeline/posts").status()).isEqualTo(200);

        Answer again = Http.post("member", "/api/token/refresh", "Cookie", "refresh_token=" + presented);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Set-Cookie")).contains("refresh_token=" + successor + ";");
    }

    @Test
    @DisplayName("A7 a refresh without a good cookie: 401, log in again, cookie cleared")
    void refreshWithoutCookie() {
        for (Answer answer : List.of(
                Http.post("member", "/api/token/refresh"),
                Http.post("member", "/api/token/refresh", "Cookie", "refresh_token=unknown"))) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("REFRESH_TOKEN_INVALID");
            assertThat(answer.header("X-Relogin-Required")).isEqualTo("true");
            assertThat(answer.header("Set-Cookie")).contains("refresh_token=;", "Max-Age=0");
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
