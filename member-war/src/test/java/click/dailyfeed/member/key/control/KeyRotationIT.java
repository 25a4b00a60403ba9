package click.dailyfeed.member.key.control;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.member.MemberArchive;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In the container, with the real database, and a clock of its own: the ages are those of production. */
@ExtendWith(ArquillianExtension.class)
class KeyRotationIT {

    private static final Duration MAX_AGE = Duration.ofHours(1);
    private static final Duration PUBLISH_AHEAD = Duration.ofMinutes(5);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final int REPLICAS = 8;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Inject
    private KeyRotation rotation;

    @Inject
    private KeySettings settings;

    @Inject
    private KeyPublisher publisher;

    @Inject
    private PrimaryKey primaryKey;

    @Resource(lookup = "jdbc/dailyfeed")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Deployment
    static WebArchive member() {
        return MemberArchive.with(KeyRotationIT.class);
    }

    @BeforeEach
    void noKeys() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from jwt_keys");
        }
    }

    @Test
    @DisplayName("A1 a key is published ahead, signs for an hour, verifies until its last token has expired, and goes")
    void life() throws SQLException {
        assertThat(rotation.check(start)).isEqualTo("first key made");
        String first = primary();

        Instant publication = start.plus(MAX_AGE).minus(PUBLISH_AHEAD);
        assertThat(rotation.check(publication.minus(MOMENT))).isEqualTo("nothing due");
        assertThat(rotation.check(publication)).isEqualTo("next key published");
        assertThat(primary()).isEqualTo(first);
        assertThat(published()).hasSize(2).contains(first);

        Instant succession = start.plus(MAX_AGE);
        assertThat(rotation.check(succession.minus(MOMENT))).isEqualTo("nothing due");
        assertThat(rotation.check(succession)).isEqualTo("key rotated");
        String second = primary();
        assertThat(second).isNotEqualTo(first);
        assertThat(published()).containsExactly(first, second);
        assertThat(one("select is_active from jwt_keys where kid = '" + first + "'"))
                .isEqualTo("0");

        Instant end = succession.plus(settings.retirement());
        assertThat(settings.retirement()).isGreaterThan(Duration.ofHours(1));
        rotation.check(end.minus(MOMENT));
        assertThat(published()).contains(first);
        assertThat(rotation.check(end)).startsWith("1 purged");
        assertThat(published()).doesNotContain(first);
    }

    @Test
    @DisplayName("A1 a key that is overdue is not followed before the next one was published for long enough")
    void overdue() {
        rotation.check(start);
        String first = primary();
        Instant late = start.plus(MAX_AGE.multipliedBy(24));

        assertThat(rotation.check(late)).isEqualTo("next key published");
        assertThat(rotation.check(late.plus(PUBLISH_AHEAD).minus(MOMENT))).isEqualTo("nothing due");
        assertThat(primary()).isEqualTo(first);
        assertThat(rotation.check(late.plus(PUBLISH_AHEAD))).isEqualTo("key rotated");
    }

    @Test
    @DisplayName("A1 however many replicas rotate at once, it happens once")
    void once() throws Exception {
        rotation.check(start);
        rotation.check(start.plus(MAX_AGE));
        Instant due = start.plus(MAX_AGE).plus(PUBLISH_AHEAD);

        List<String> done = new ArrayList<>();
        Callable<String> replica = () -> rotation.check(due);
        for (Future<String> outcome : executor.invokeAll(Collections.nCopies(REPLICAS, replica))) {
            done.add(outcome.get());
        }

        assertThat(done).hasSize(REPLICAS).containsOnlyOnce("key rotated");
        assertThat(one("select count(*) from jwt_keys where is_primary")).isEqualTo("1");
        assertThat(one("select count(*) from jwt_keys where not is_active")).isEqualTo("1");
    }

    @Test
    @DisplayName("A1 a signer notices the new primary key before the retired one can be purged")
    void signer() throws Exception {
        rotation.check(start);
        rotation.check(start.plus(MAX_AGE));
        rotation.check(start.plus(MAX_AGE).plus(PUBLISH_AHEAD));
        String primary = primary();

        Instant begin = Instant.now();
        while (!primaryKey.get().getKeyID().equals(primary)) {
            assertThat(begin.plus(KeySettings.REREAD).plus(MOMENT)).isAfter(Instant.now());
            Thread.onSpinWait();
        }
    }

    private List<String> published() {
        return publisher.jwkSet().getJsonArray("keys").getValuesAs(JsonValue::asJsonObject).stream()
                .map(key -> key.getString("kid"))
                .toList();
    }

    private String primary() {
        return publisher.jwkSet().getJsonArray("keys").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(key -> key.getBoolean("primary"))
                .map((JsonObject key) -> key.getString("kid"))
                .findFirst()
                .orElseThrow();
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Integer.toString(row.getInt(1));
        }
    }
}
