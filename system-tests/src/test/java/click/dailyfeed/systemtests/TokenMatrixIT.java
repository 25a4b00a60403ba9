package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The token matrix (auth.md A2..A6) on every service. Runs where tokens live for seconds and keys for less than a minute
 * (the execution short-lives), so that tokens really expire and keys really rotate.
 */
@Tag("short-lives")
class TokenMatrixIT {

    private static final Duration ROTATED = Duration.ofSeconds(90);
    private static final Duration EXPIRED = Duration.ofSeconds(30);

    private static final String REFRESH = "X-Token-Refresh-Needed";
    private static final String RELOGIN = "X-Relogin-Required";

    private static Member minji;

    @BeforeAll
    static void minjiIsAMember() {
        minji = Member.named("minji");
    }

    static List<Route> routes() {
        return Route.ofEachService();
    }

    @ParameterizedTest
    @MethodSource("routes")
    @DisplayName("A2 no token, or another scheme: 401 BEARER_TOKEN_MISSING, no hint")
    void missing(Route route) {
        minji.login();
        refused(route.call(), "BEARER_TOKEN_MISSING", null);
        refused(route.call("Authorization", "Basic bWluamk6eA=="), "BEARER_TOKEN_MISSING", null);
        refused(route.call("Authorization", minji.accessToken()), "BEARER_TOKEN_MISSING", null);
        refused(route.callWith(""), "BEARER_TOKEN_MISSING", null);
    }

    static Stream<Arguments> malformed() {
        String header = Forger.base64("{\"alg\":\"RS256\"}");
        return onEachRoute(Stream.of(
                Arguments.of("no JWT", "not.a.token"),
                Arguments.of("truncated", header + "." + Forger.base64("{\"iss\":")),
                Arguments.of("a list", header + "." + Forger.base64("[]") + ".x"),
                Arguments.of("deep", header + "." + Forger.base64("{\"a\":" + "[".repeat(3000)) + ".x"),
                Arguments.of("8 KiB", "x".repeat(8192))));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("malformed")
    @DisplayName("A2 a malformed token: 401 INVALID_TOKEN, no hint")
    void malformed(Route route, String what, String token) {
        refused(route.callWith(token), "INVALID_TOKEN", null);
    }

    @Test
    @DisplayName("A3 a token whose time is over: 401 JWT_EXPIRED, refresh needed; refreshed, it works")
    void expired() {
        minji.login();
        String token = minji.accessToken();
        await().atMost(EXPIRED)
                .until(() -> Route.ofEachService().get(0).callWith(token).status() == 401);

        for (Route route : Route.ofEachService()) {
            refused(route.callWith(token), "JWT_EXPIRED", REFRESH);
        }
        minji.refresh();
        for (Route route : Route.ofEachService()) {
            accepted(route.callWith(minji.accessToken()));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    @DisplayName("A3 expired long ago, its key forgotten: 401 JWT_EXPIRED, refresh needed")
    void expiredWithItsKey(Route route) {
        Instant longAgo = Instant.now().minusSeconds(86_400);
        String header = Forger.base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"forgotten\"}");
        JWTClaimsSet claims = Forger.claims()
                .issueTime(Date.from(longAgo))
                .expirationTime(Date.from(longAgo.plusSeconds(3600)))
                .build();
        String token = header + "." + Forger.base64(claims.toString()) + "." + Forger.base64("signature");

        refused(route.callWith(token), "JWT_EXPIRED", REFRESH);
    }

    @Test
    @DisplayName("A4 a token of a key that is no longer primary: works, and asks once for a refresh")
    void retiredKey() {
        List<Answer> answers = new ArrayList<>();
        minji.login();
        await().atMost(ROTATED).until(() -> {
            answers.clear();
            Route.ofEachService().forEach(route -> answers.add(route.callWith(minji.accessToken())));
            if (answers.stream().anyMatch(answer -> answer.status() == 401)) {
                minji.login();
                return false;
            }
            return answers.stream().noneMatch(answer -> answer.header(REFRESH).isEmpty());
        });

        assertThat(answers).allSatisfy(answer -> {
            accepted(answer);
            assertThat(answer.response().headers().allValues(REFRESH)).containsExactly("true");
            assertThat(answer.response().headers().allValues(RELOGIN)).isEmpty();
        });
        await("a token of the new key").atMost(EXPIRED).until(() -> {
            minji.refresh();
            return Route.ofEachService().stream()
                    .allMatch(route ->
                            route.callWith(minji.accessToken()).header(REFRESH).isEmpty());
        });
    }

    @Test
    @DisplayName("A5 A9 logged out: 401 TOKEN_REVOKED, log in again")
    void loggedOut() {
        Member dave = Member.named("dave");
        accepted(dave.post("member", "/api/authentication/logout"));

        for (Route route : Route.ofEachService()) {
            refused(route.callWith(dave.accessToken()), "TOKEN_REVOKED", RELOGIN);
        }
    }

    @Test
    @DisplayName("A5 A9 R14 deactivated: 401 TOKEN_REVOKED, log in again")
    void deactivated() {
        Member dave = Member.named("dave");
        accepted(dave.delete("member", "/api/authentication/deactivate"));

        for (Route route : Route.ofEachService()) {
            refused(route.callWith(dave.accessToken()), "TOKEN_REVOKED", RELOGIN);
        }
    }

    static Stream<Arguments> forgeries() {
        return onEachRoute(Stream.of(
                Arguments.of("wrong signature"),
                Arguments.of("alg none"),
                Arguments.of("alg none, with a signature"),
                Arguments.of("HS256 with the public key as secret"),
                Arguments.of("wrong issuer"),
                Arguments.of("wrong audience"),
                Arguments.of("issued in the future"),
                Arguments.of("without an expiry"),
                Arguments.of("expired, wrong issuer"),
                Arguments.of("signature cut short"),
                Arguments.of("payload changed"),
                Arguments.of("8 KiB")));
    }

    /** Made when it is used: keys rotate. */
    private static String forged(String what) {
        String good = Forger.signed(Forger.claims().build());
        Instant now = Instant.now();
        return switch (what) {
            case "wrong signature" -> Forger.withWrongKey();
            case "alg none" -> new PlainJWT(Forger.claims().build()).serialize();
            case "alg none, with a signature" -> Forger.withoutAlgorithm(good);
            case "HS256 with the public key as secret" -> Forger.withPublicKeyAsSecret();
            case "wrong issuer" ->
                Forger.signed(Forger.claims().issuer("https://evil.example").build());
            case "wrong audience" ->
                Forger.signed(Forger.claims().audience("other").build());
            case "issued in the future" ->
                Forger.signed(Forger.claims()
                        .issueTime(Date.from(now.plusSeconds(120)))
                        .build());
            case "without an expiry" ->
                Forger.signed(Forger.claims().expirationTime(null).build());
            case "expired, wrong issuer" ->
                Forger.signed(Forger.claims()
                        .issuer("https://evil.example")
                        .expirationTime(Date.from(now.minusSeconds(60)))
                        .build());
            case "signature cut short" -> good.substring(0, good.length() - 10);
            case "payload changed" -> {
                String[] parts = good.split("\\.");
                yield parts[0] + "."
                        + Forger.base64(Forger.claims().claim("id", 2).build().toString()) + "." + parts[2];
            }
            default ->
                Forger.signed(Forger.claims()
                        .issuer("x")
                        .claim("pad", "x".repeat(6000))
                        .build());
        };
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("forgeries")
    @DisplayName("A6 a forged token: 401 INVALID_TOKEN, log in again")
    void forged(Route route, String what) {
        refused(route.callWith(forged(what)), "INVALID_TOKEN", RELOGIN);
    }

    @ParameterizedTest
    @MethodSource("routes")
    @DisplayName("A6 an unknown key: 401 INVALID_TOKEN, log in again; while a lookup is throttled 503, no hint")
    void unknownKey(Route route) {
        String token = Forger.withUnknownKey();
        List<Answer> later = new ArrayList<>();
        Answer[] decided = new Answer[1];
        await().atMost(EXPIRED).until(() -> {
            Answer answer = route.callWith(token);
            if (answer.status() == 503) {
                later.add(answer);
                return false;
            }
            decided[0] = answer;
            return true;
        });
        later.add(route.callWith(Forger.withUnknownKey()));

        refused(decided[0], "INVALID_TOKEN", RELOGIN);
        assertThat(later).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.header(REFRESH) + answer.header(RELOGIN)).isEmpty();
        });
        minji.login();
        accepted(route.callWith(minji.accessToken()));
    }

    @Test
    @DisplayName("A1 an open operation ignores the token that comes with it")
    void open() {
        for (String token : List.of("not.a.token", Forger.withUnknownKey(), forged("wrong issuer"))) {
            Answer answer = Http.get("member", "/api/token/jwks", "Authorization", "Bearer " + token);

            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.header(REFRESH) + answer.header(RELOGIN)).isEmpty();
        }
    }

    private static Stream<Arguments> onEachRoute(Stream<Arguments> cases) {
        return cases.flatMap(one -> Route.ofEachService().stream()
                .map(route -> Arguments.of(
                        Stream.concat(Stream.of(route), Stream.of(one.get())).toArray())));
    }

    private static void refused(Answer answer, String code, String hint) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.response().headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        for (String header : List.of(REFRESH, RELOGIN)) {
            assertThat(answer.response().headers().allValues(header))
                    .as(header)
                    .isEqualTo(header.equals(hint) ? List.of("true") : List.of());
        }
    }

    /** Whatever comes of the request: not the token. */
    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201, 400);
    }
}
