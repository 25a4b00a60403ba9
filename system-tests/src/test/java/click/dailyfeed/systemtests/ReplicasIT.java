package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.Layout;
import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.ServiceName;
import click.dailyfeed.devservices.engine.EngineKind;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two servers of member side by side on one database and one Redis, with keys that live for seconds. Members log in and out
 * on the first; {@value #SECOND} is the other.
 */
@Tag("replicas")
@TestMethodOrder(OrderAnnotation.class)
class ReplicasIT {

    private static final String SECOND = "member-replica";
    private static final String SUMMARY = "/api/members/summary";

    private static final Duration KEY_AGE = Duration.ofSeconds(4);
    private static final Duration CHECKS = Duration.ofSeconds(1);

    /** Of a job whose server is dead, and some turns. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(40);

    /** What a replica does not share with the others. */
    private static final Set<String> OWN = Set.of("DAILYFEED_MEMBER_URL", "DAILYFEED_PUBLIC_URL_MEMBER");

    private static Platform engines;
    private static Platform first;
    private static Platform second;

    @BeforeAll
    static void start() {
        engines = Platform.builder(Path.of("target/dailyfeed-replicas"))
                .engines(EnumSet.of(EngineKind.MARIADB, EngineKind.REDIS))
                .setting("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1")
                .setting("MONGODB_URI", "mongodb://127.0.0.1:1/dailyfeed")
                .setting("DAILYFEED_KEY_MAX_AGE", KEY_AGE.toString())
                .setting("DAILYFEED_KEY_PUBLISH_AHEAD", "PT2S")
                .setting("DAILYFEED_KEY_CHECK_INTERVAL", CHECKS.toString())
                .setting("DAILYFEED_TOKEN_KEYS_REFRESH", "PT1S")
                .build()
                .start();
        first = replica("first");
        second = replica("second");
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> first.start()),
                        CompletableFuture.runAsync(() -> second.start()))
                .join();
        System.setProperty("dailyfeed.url.member", first.url(ServiceName.MEMBER));
        System.setProperty("dailyfeed.url." + SECOND, second.url(ServiceName.MEMBER));
    }

    private static Platform replica(String name) {
        Platform.Builder replica = Platform.builder(Path.of("target/dailyfeed-replicas-" + name))
                .engines(Set.of())
                .layout(new Layout(false, EnumSet.of(ServiceName.MEMBER)));
        engines.environment().forEach((variable, value) -> {
            if (!OWN.contains(variable)) {
                replica.setting(variable, value);
            }
        });
        return replica.build();
    }

    @AfterAll
    static void stop() {
        Stream.of(second, first, engines).filter(Objects::nonNull).forEach(Platform::close);
    }

    @Test
    @DisplayName(
            "A1 two replicas rotate as one: a key has its full age, its tokens are good on both; A4 until it retires")
    void rotation() throws SQLException {
        Member minji = Member.named("minji");
        int before = activations().size();
        await().atMost(KEY_AGE.multipliedBy(5)).until(() -> activations().size() >= before + 2);

        String key = keyOf(minji);
        await().atMost(KEY_AGE).until(() -> {
            minji.login();
            return !keyOf(minji).equals(key);
        });
        assertThat(minji.get(SECOND, SUMMARY).status()).isEqualTo(200);

        List<Instant> activations = activations();
        for (int i = before + 1; i < activations.size(); i++) {
            assertThat(Duration.between(activations.get(i - 1), activations.get(i)))
                    .isBetween(KEY_AGE, KEY_AGE.plus(CHECKS.multipliedBy(4)));
        }
        assertThat(keys()).isIn("1 primary, 1 active, 0 next", "1 primary, 1 active, 1 next");
    }

    @Test
    @DisplayName("A5 A9 logged out on one replica, the token is refused on the other at once")
    void logout() {
        Member dave = Member.named("dave");
        assertThat(dave.get(SECOND, SUMMARY).status()).isEqualTo(200);

        assertThat(dave.post("member", "/api/authentication/logout").status()).isEqualTo(200);

        Answer refused = dave.get(SECOND, SUMMARY);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("TOKEN_REVOKED");
    }

    /** The last one: the first replica stays away. */
    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("A1 a replica crashes: the other one goes on rotating, and its members stay logged in")
    void crash() throws SQLException {
        Member minji = Member.named("minji");
        first.servers().get("member").kill();

        int before = activations().size();
        await().atMost(TAKEN_OVER).until(() -> activations().size() > before);

        assertThat(minji.get(SECOND, SUMMARY).status()).isEqualTo(200);
    }

    private static String keyOf(Member member) {
        try {
            return SignedJWT.parse(member.accessToken()).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When each key became primary, in order. */
    private static List<Instant> activations() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select activated_at from jwt_keys where activated_at is not null order by activated_at")) {
            List<Instant> activations = new ArrayList<>();
            while (rows.next()) {
                activations.add(rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC));
            }
            return activations;
        }
    }

    private static String keys() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select concat(sum(is_primary), ' primary, ',"
                        + " sum(is_active and activated_at is not null), ' active, ',"
                        + " sum(activated_at is null), ' next') from jwt_keys")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(engines.mariadb().uri(), engines.databaseUser(), engines.databasePassword());
    }
}
