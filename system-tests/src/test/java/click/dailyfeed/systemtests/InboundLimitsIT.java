package click.dailyfeed.systemtests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.Layout;
import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.ServiceName;
import click.dailyfeed.devservices.engine.EngineKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The limits as they are in production, on a server of their own: the platform of all other tests has open ones. This
 * machine counts as a trusted proxy, so that a test chooses the addresses its clients come from.
 */
class InboundLimitsIT {

    private static final int CONCURRENCY = 4;

    /** Of an account in five minutes. */
    private static final int FAILURES = 10;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.builder(Path.of("target/dailyfeed-limits"))
                .engines(EnumSet.of(EngineKind.MARIADB, EngineKind.REDIS))
                .layout(new Layout(false, EnumSet.of(ServiceName.MEMBER)))
                .setting("DAILYFEED_LIMITS_FACTOR", "1")
                .setting("DAILYFEED_LIMITS_CONCURRENCY", Integer.toString(CONCURRENCY))
                .setting("DAILYFEED_TRUSTED_PROXIES", "127.0.0.1")
                .setting("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1")
                .setting("MONGODB_URI", "mongodb://127.0.0.1:1/dailyfeed")
                .build()
                .start();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @DisplayName(
            "F6 the sixth sign-up of an address within half an hour: 429 with Retry-After; another address is free")
    void signup() {
        String address = "198.51.100." + random();
        for (int left = 4; left >= 0; left--) {
            Answer answer = signup(address);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("5");
            assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo(Integer.toString(left));
            assertThat(Integer.parseInt(answer.header("X-RateLimit-Reset"))).isBetween(1, 1800);
        }

        Answer sixth = signup(address);

        assertThat(sixth.status()).as(sixth.toString()).isEqualTo(429);
        assertThat(sixth.code()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(300, 360);
        assertThat(sixth.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(signup("2001:db8::" + random()).status()).isEqualTo(201);
    }

    @Test
    @DisplayName("F6 A9 an address that only the client names is not believed behind one that is no proxy")
    void forgedAddress() {
        String proxy = "203.0.113." + random();
        for (int i = 0; i < 5; i++) {
            signup("198.51.100." + i + ", " + proxy);
        }

        assertThat(signup("198.51.100.99, " + proxy).status()).isEqualTo(429);
    }

    @Test
    @DisplayName("F6 reads and writes of a member have buckets of their own, wherever the member is")
    void member() {
        String email = "limited_" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        String address = "192.0.2." + random();
        assertThat(signup(email, address).status()).isEqualTo(201);
        Answer login = login(email, Member.PASSWORD, address);
        assertThat(login.header("X-RateLimit-Limit")).isEqualTo("60");
        String bearer = login.header("Authorization");

        Answer first = get("/api/members", bearer, "192.0.2.1");
        Answer second = get("/api/members", bearer, "192.0.2.2");
        Answer write = send(request("/api/members/follow/0", "192.0.2.3")
                .header("Authorization", bearer)
                .POST(BodyPublishers.noBody()));

        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("600");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("599");
        assertThat(Integer.parseInt(second.header("X-RateLimit-Remaining"))).isLessThanOrEqualTo(599);
        assertThat(write.header("X-RateLimit-Limit")).isEqualTo("60");
        assertThat(write.header("X-RateLimit-Remaining")).isEqualTo("59");
    }

    @Test
    @DisplayName("F6 what one of our services asks is not counted; a mark of another secret is not believed")
    void services() {
        String secret = platform.environment().get("DAILYFEED_INTERNAL_SECRET");
        String otherSecret = Base64.getEncoder().encodeToString(new byte[32]);

        Answer service = send(request("/api/token/jwks", "192.0.2.4").header("X-Dailyfeed-Internal", mark(secret)));
        Answer forged = send(request("/api/token/jwks", "192.0.2.4").header("X-Dailyfeed-Internal", mark(otherSecret)));

        assertThat(service.status()).isEqualTo(200);
        assertThat(service.header("X-RateLimit-Limit")).isEmpty();
        assertThat(forged.status()).isEqualTo(200);
        assertThat(forged.header("X-RateLimit-Limit")).isEqualTo("600");
    }

    private static String mark(String secret) {
        String now = Long.toString(Instant.now().getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            return now + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(now.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("F6 without Redis the server counts for itself")
    void withoutRedis() {
        platform.redis().stop();
        try {
            String address = "198.18.0." + random();
            List<Integer> statuses = IntStream.range(0, 6)
                    .mapToObj(i -> signup(address).status())
                    .toList();

            assertThat(statuses).containsExactly(201, 201, 201, 201, 201, 429);
        } finally {
            redisIsBack();
        }
    }

    /** After a failure the server leaves Redis alone for a second: the next test would be counted in two places. */
    private static void redisIsBack() {
        platform.redis().start();
        String address = "192.0.2." + random();
        await().until(() -> {
            send(request("/api/token/jwks", address));
            return RedisCommand.exists(platform.redis(), "limit:READ:address:" + address);
        });
    }

    @Test
    @DisplayName("A9 without Redis the server counts failed logins for itself: the eleventh is refused")
    void guessingWithoutRedis() {
        String email = UUID.randomUUID() + "@example.com";
        platform.redis().stop();
        try {
            for (int i = 0; i < FAILURES; i++) {
                assertThat(login(email, "Wrong!123", "192.0.2." + random()).code())
                        .isEqualTo("MEMBER_CREDENTIALS_INVALID");
            }

            Answer eleventh = login(email, "Wrong!123", "192.0.2." + random());

            assertThat(eleventh.status()).as(eleventh.toString()).isEqualTo(429);
            assertThat(eleventh.code()).isEqualTo("RATE_LIMITED");
            assertThat(Integer.parseInt(eleventh.header("Retry-After"))).isBetween(200, 300);
        } finally {
            redisIsBack();
        }
    }

    @Test
    @DisplayName(
            "F7 more requests than may run at once: some 503 OVERLOADED with Retry-After, the others served; health stays up")
    void overload() {
        List<CompletableFuture<HttpResponse<byte[]>>> burst = IntStream.range(0, 10 * CONCURRENCY)
                .mapToObj(i -> CLIENT.sendAsync(
                        request("/api/authentication/login", "192.0.2." + i)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(Json.createObjectBuilder()
                                        .add("email", "nobody" + i + "@example.com")
                                        .add("password", Member.PASSWORD)
                                        .build()
                                        .toString()))
                                .build(),
                        BodyHandlers.ofByteArray()))
                .toList();
        Answer health = send(HttpRequest.newBuilder(URI.create(url("/health/live"))));
        List<Answer> answers =
                burst.stream().map(CompletableFuture::join).map(Answer::new).toList();

        assertThat(health.status()).isEqualTo(200);
        assertThat(answers).extracting(Answer::status).containsOnly(401, 503);
        assertThat(with(answers, 401)).hasSizeGreaterThanOrEqualTo(CONCURRENCY);
        assertThat(with(answers, 503)).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.code()).isEqualTo("OVERLOADED");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        });
        assertThat(signup("198.19.0." + random()).status()).isEqualTo(201);
    }

    private static List<Answer> with(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).toList();
    }

    private static Answer signup(String address) {
        return signup("limits_" + UUID.randomUUID().toString().substring(0, 8) + "@example.com", address);
    }

    private static Answer signup(String email, String address) {
        return post(
                "/api/authentication/signup",
                Member.signup(email, email.substring(0, email.indexOf('@'))).build(),
                address);
    }

    private static Answer login(String email, String password, String address) {
        return post(
                "/api/authentication/login",
                Json.createObjectBuilder()
                        .add("email", email)
                        .add("password", password)
                        .build(),
                address);
    }

    private static Answer post(String path, JsonObject body, String address) {
        return send(request(path, address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static Answer get(String path, String bearer, String address) {
        return send(request(path, address).header("Authorization", bearer));
    }

    private static HttpRequest.Builder request(String path, String address) {
        return HttpRequest.newBuilder(URI.create(url(path))).header("X-Forwarded-For", address);
    }

    private static String url(String path) {
        return platform.url(ServiceName.MEMBER) + path;
    }

    private static Answer send(HttpRequest.Builder request) {
        return new Answer(
                CLIENT.sendAsync(request.build(), BodyHandlers.ofByteArray()).join());
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }
}
