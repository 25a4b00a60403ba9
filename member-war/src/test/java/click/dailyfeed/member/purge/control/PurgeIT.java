package click.dailyfeed.member.purge.control;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.member.MemberArchive;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In the container, with the real database. */
@ExtendWith(ArquillianExtension.class)
class PurgeIT {

    @Inject
    private MemberPurge memberPurge;

    @Inject
    private TokenPurge tokenPurge;

    @Resource(lookup = "jdbc/dailyfeed")
    private DataSource dataSource;

    @Deployment
    static WebArchive member() {
        return MemberArchive.with(PurgeIT.class);
    }

    @Test
    @DisplayName(
            "R14.1 thirty days after a member left, name, address, texts and handle are gone, and MEMBER_PURGE says so")
    void personalData() throws SQLException {
        long dave = left("dave", 31);
        long minji = left("minji", 29);
        update("insert into blocks (blocker_id, blocked_id, created_at) values (?, ?, utc_timestamp(6))", minji, dave);

        assertThat(memberPurge.purge()).isEqualTo("1 members purged");

        assertThat(one("select concat(email, password_hash, member_name) from members where id = ?", dave))
                .isEmpty();
        assertThat(one("select handle from member_profiles where member_id = ?", dave))
                .isEqualTo("withdrawn-" + dave);
        assertThat(one(
                        "select concat_ws('', display_name, bio, location) from member_profiles where member_id = ?",
                        dave))
                .isEmpty();
        assertThat(one("select count(*) from blocks where blocked_id = ?", dave))
                .isEqualTo("0");
        assertThat(one(
                        "select count(*) from activity_outbox where message_key like"
                                + " concat('%:MEMBER_PURGE###', ?, '###%')",
                        dave))
                .isEqualTo("1");
        assertThat(one("select handle from member_profiles where member_id = ?", minji))
                .isEqualTo("minji_" + minji);
        assertThat(memberPurge.purge()).isEqualTo("0 members purged");
    }

    @Test
    @DisplayName("A9 sessions and tokens go when nothing can come of them any more, and not before")
    void tokens() throws SQLException {
        long minji = left("minji", 0);
        String old = session(minji, 60 * 24);
        String lately = session(minji, 5);

        assertThat(tokenPurge.purge()).contains("refresh tokens 1", "ended sessions 1");

        assertThat(one("select group_concat(id) from sessions where member_id = ?", minji))
                .isEqualTo(lately)
                .isNotEqualTo(old);
        assertThat(one("select count(*) from refresh_tokens where member_id = ?", minji))
                .isEqualTo("1");
    }

    private long left(String name, int daysAgo) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement member = connection.prepareStatement(
                        "insert into members (email, password_hash, member_name, is_active, deactivated_at, created_at,"
                                + " updated_at) values (?, 'hash', 'name', false, utc_timestamp(6) - interval ? day,"
                                + " utc_timestamp(6), utc_timestamp(6))",
                        PreparedStatement.RETURN_GENERATED_KEYS)) {
            member.setString(1, name + UUID.randomUUID() + "@example.com");
            member.setInt(2, daysAgo);
            member.executeUpdate();
            try (ResultSet keys = member.getGeneratedKeys()) {
                keys.next();
                long id = keys.getLong(1);
                update(
                        "insert into member_profiles (member_id, handle, display_name, bio, location, gender, country_code,"
                                + " created_at, updated_at) values (?, ?, 'name', 'bio', 'Seoul',"
                                + " 'FEMALE', 'KR', utc_timestamp(6), utc_timestamp(6))",
                        id,
                        name + "_" + id);
                return id;
            }
        }
    }

    /** A session with a refresh token, both over since some minutes. */
    private String session(long memberId, int minutesAgo) throws SQLException {
        String id = UUID.randomUUID().toString();
        update(
                "insert into sessions (id, member_id, created_at, last_used_at, expires_at, ended_at)"
                        + " values (?, ?, utc_timestamp(6), utc_timestamp(6), utc_timestamp(6) + interval 1 day,"
                        + " utc_timestamp(6) - interval ? minute)",
                id,
                memberId,
                minutesAgo);
        update(
                "insert into refresh_tokens (token_hash, session_id, member_id, family, access_token_id, created_at,"
                        + " expires_at, family_expires_at) values (unhex(sha2(?, 256)), ?, ?, '', '', utc_timestamp(6),"
                        + " utc_timestamp(6) - interval ? minute, utc_timestamp(6))",
                id,
                id,
                memberId,
                minutesAgo);
        return id;
    }

    private void update(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private String one(String sql, long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
