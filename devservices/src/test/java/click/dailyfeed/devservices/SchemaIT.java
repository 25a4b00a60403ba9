package click.dailyfeed.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import click.dailyfeed.devservices.engine.EngineKind;
import click.dailyfeed.schema.Migration;
import click.dailyfeed.schema.MigrationReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema that the platform migrated at its start: what its keys hold, whatever the services do. */
class SchemaIT {

    private static final String MEMBER =
            "INSERT INTO members (email, password_hash, member_name, created_at, updated_at)"
                    + " VALUES ('%s', 'hash', '민지', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";
    private static final String PROFILE =
            "INSERT INTO member_profiles (member_id, handle, display_name, gender, country_code, created_at, updated_at)"
                    + " SELECT id, '%s', '민지', 'FEMALE', 'KR', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)"
                    + " FROM members WHERE email = '%s'";
    private static final String KEY =
            "INSERT INTO jwt_keys (kid, algorithm, public_key, private_key_encrypted, is_active, is_primary, created_at)"
                    + " VALUES ('%s', 'RS256', '{}', 'x', TRUE, %s, UTC_TIMESTAMP(6))";

    @TempDir
    private static Path home;

    private static Platform platform;
    private static Connection connection;

    @BeforeAll
    static void start() throws SQLException {
        platform = Platform.builder(home)
                .engines(EnumSet.of(EngineKind.MARIADB))
                .console(line -> System.getLogger(SchemaIT.class.getName()).log(System.Logger.Level.INFO, line))
                .build()
                .start();
        connection = DriverManager.getConnection(
                platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
    }

    @AfterAll
    static void stop() throws SQLException {
        if (connection != null) {
            connection.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @BeforeEach
    void empty() throws SQLException {
        for (String table :
                new String[] {"member_profiles", "members", "follows", "post_likes", "comment_likes", "jwt_keys"}) {
            execute("DELETE FROM " + table);
        }
    }

    @Test
    @DisplayName("A second migration finds nothing to do")
    void migratesOnce() {
        MigrationReport report =
                Migration.migrate(platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());

        assertThat(report.applied()).isZero();
    }

    @Test
    @DisplayName("R1.1 an e-mail is unique among active members in any case of letters, accents differ")
    void email() throws SQLException {
        execute(MEMBER.formatted("Minji@example.kr"));

        assertDuplicate(MEMBER.formatted("mINJI@Example.kr"));
        assertAccepted(MEMBER.formatted("mínji@example.kr"));
    }

    @Test
    @DisplayName("R14.1 the e-mail of a deactivated member is free, and the member cannot come back to it")
    void emailOfDeactivated() throws SQLException {
        execute(MEMBER.formatted("minji@example.kr"));
        execute("UPDATE members SET is_active = FALSE");

        assertAccepted(MEMBER.formatted("minji@example.kr"));
        assertDuplicate("UPDATE members SET is_active = TRUE");
    }

    @Test
    @DisplayName("R1.3 a handle is unique in any case of letters, and ASCII")
    void handle() throws SQLException {
        execute(MEMBER.formatted("minji@example.kr"));
        execute(MEMBER.formatted("dave@example.kr"));
        execute(PROFILE.formatted("Minji_01", "minji@example.kr"));

        assertDuplicate(PROFILE.formatted("mINJI_01", "dave@example.kr"));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(PROFILE.formatted("민지", "dave@example.kr")));
        assertAccepted(PROFILE.formatted("Minji01", "dave@example.kr"));
        assertDuplicate(PROFILE.formatted("another", "dave@example.kr"));
    }

    @Test
    @DisplayName("R1.3 a search for a handle that cannot exist finds nothing")
    void handleSearch() throws SQLException {
        execute(MEMBER.formatted("minji@example.kr"));
        execute(PROFILE.formatted("Minji_01", "minji@example.kr"));

        assertThat(count("member_profiles WHERE handle = 'MINJI_01'")).isEqualTo(1);
        assertThat(count("member_profiles WHERE handle = '민지'")).isZero();
        assertThat(count("member_profiles WHERE handle = 'mínji_01'")).isZero();
        assertThat(count("member_profiles WHERE handle = 'minji_01 '")).isZero();
    }

    @Test
    @DisplayName("R4.3 R8.1 one row per follower and followed, per post or comment and member")
    void pairs() throws SQLException {
        String follow = "INSERT INTO follows (follower_id, following_id, created_at) VALUES (%s, UTC_TIMESTAMP(6))";
        String postLike = "INSERT INTO post_likes (post_id, member_id, created_at) VALUES (1, 2, UTC_TIMESTAMP(6))";
        String commentLike =
                "INSERT INTO comment_likes (comment_id, member_id, created_at) VALUES (1, 2, UTC_TIMESTAMP(6))";
        execute(follow.formatted("1, 2"));
        execute(postLike);
        execute(commentLike);

        assertAccepted(follow.formatted("2, 1"));
        assertDuplicate(follow.formatted("1, 2"));
        assertDuplicate(postLike);
        assertDuplicate(commentLike);
    }

    @Test
    @DisplayName("A1 there is one primary key at most; key ids differ by case")
    void primaryKey() throws SQLException {
        execute(KEY.formatted("a", "TRUE"));

        assertAccepted(KEY.formatted("A", "FALSE"));
        assertDuplicate(KEY.formatted("b", "TRUE"));
        assertDuplicate("UPDATE jwt_keys SET is_primary = TRUE WHERE kid = 'A'");
    }

    private static void assertAccepted(String sql) {
        assertThatCode(() -> execute(sql)).doesNotThrowAnyException();
    }

    private static void assertDuplicate(String sql) {
        assertThatExceptionOfType(SQLIntegrityConstraintViolationException.class)
                .isThrownBy(() -> execute(sql))
                .withMessageContaining("Duplicate entry");
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String fromWhere) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + fromWhere)) {
            result.next();
            return result.getInt(1);
        }
    }
}
