package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.junit.DevServices;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes rows as no request does: what lies in the past, or is a million. */
final class Database {

    private Database() {}

    static void update(String... statements) {
        Platform platform = DevServices.platform();
        try (Connection connection = DriverManager.getConnection(
                        platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }
}
