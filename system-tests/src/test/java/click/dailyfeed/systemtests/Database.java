package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.junit.DevServices;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads and changes rows as no request does: what lies in the past, or is a million. */
final class Database {

    private Database() {}

    static void update(String... statements) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    /** The first column of the first row. */
    static String text(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static Connection connection() throws SQLException {
        Platform platform = DevServices.platform();
        return DriverManager.getConnection(
                platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
    }
}
