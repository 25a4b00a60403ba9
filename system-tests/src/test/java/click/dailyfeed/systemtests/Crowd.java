package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.junit.DevServices;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Many members who never log in, each with a session nonetheless. Their rows are written by SQL: hashing a thousand
 * passwords takes minutes.
 */
final class Crowd {

    private Crowd() {}

    /** Ids of so many new members. */
    static List<Long> of(int size) {
        String name = "crowd_" + UUID.randomUUID().toString().substring(0, 8) + "_";
        Platform platform = DevServices.platform();
        try (Connection connection = DriverManager.getConnection(
                platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword())) {
            connection.setAutoCommit(false);
            List<Long> ids = members(connection, name, size);
            profiles(connection, name, ids);
            sessions(connection, ids);
            connection.commit();
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> members(Connection connection, String name, int size) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into members (email, password_hash, member_name, created_at, updated_at)"
                        + " values (?, 'none', '무리', utc_timestamp(6), utc_timestamp(6))",
                Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < size; i++) {
                insert.setString(1, name + i + "@example.com");
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    ids.add(keys.getLong(1));
                }
            }
        }
        return ids;
    }

    private static void profiles(Connection connection, String name, List<Long> ids) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into member_profiles (member_id, handle, display_name, gender, country_code, created_at,"
                        + " updated_at) values (?, ?, '무리', 'OTHER', 'KR', utc_timestamp(6), utc_timestamp(6))")) {
            for (long id : ids) {
                insert.setLong(1, id);
                insert.setString(2, name + id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The session of a member of a crowd. */
    static String sessionOf(long memberId) {
        return "crowd-" + memberId;
    }

    private static void sessions(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into sessions (id, member_id, created_at, last_used_at, expires_at) values (?, ?,"
                        + " utc_timestamp(6), utc_timestamp(6), utc_timestamp(6) + interval 1 day)")) {
            for (long id : ids) {
                insert.setString(1, sessionOf(id));
                insert.setLong(2, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
