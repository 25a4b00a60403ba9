package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.junit.DevServices;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The counters of posts and comments as the database has them, and the sets that they count. */
final class CounterTable {

    private static final String DEVIATIONS =
            "select concat('post ', p.id, ': ', p.like_count, ' likes, ', p.comment_count,"
                    + " ' comments') from posts p where p.like_count <>"
                    + " (select count(*) from post_likes l where l.post_id = p.id) or p.comment_count <>"
                    + " (select count(*) from comments c where c.post_id = p.id and c.deleted_at is null)"
                    + " union all select concat('comment ', c.id, ': ', c.like_count, ' likes, ', c.reply_count, ' replies')"
                    + " from comments c where c.like_count <>"
                    + " (select count(*) from comment_likes l where l.comment_id = c.id) or c.reply_count <>"
                    + " (select count(*) from comments r where r.parent_id = c.id and r.deleted_at is null)";

    private CounterTable() {}

    /** What does not equal its set, in words; one consistent read, so that it may be asked while members write. */
    static List<String> deviations() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DEVIATIONS)) {
            List<String> deviations = new ArrayList<>();
            while (rows.next()) {
                deviations.add(rows.getString(1));
            }
            return deviations;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a person with a database client can do to a counter. */
    static void falsify(String update) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        Platform platform = DevServices.platform();
        return DriverManager.getConnection(
                platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
    }
}
