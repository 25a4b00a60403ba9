package click.dailyfeed.activityevents;

import click.dailyfeed.code.activity.ActivityEvent;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The table {@code activity_outbox}, by plain JDBC, so that the services need no entity of it. */
@ApplicationScoped
class OutboxTable {

    private static final int LAST_ERROR_LENGTH = 500;

    @Resource(lookup = "jdbc/dailyfeed")
    private DataSource dataSource;

    /** Inserts a row on the connection of the running transaction. */
    OutboxRow insert(ActivityEvent event, DatedTopic topic, String recordKey) throws SQLException {
        String payload = ActivityEventJson.write(event);
        String sql = "INSERT INTO activity_outbox (event_id, message_key, topic_date, record_key, payload)"
                + " VALUES (?, ?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, event.eventId().toString());
            statement.setString(2, event.messageKey());
            statement.setString(3, topic.compactDate());
            statement.setString(4, recordKey);
            statement.setString(5, payload);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return new OutboxRow(keys.getLong(1), new EventRecord(event.messageKey(), topic, recordKey, payload));
            }
        }
    }

    /** Ids of the rows older than the age by the database's clock, oldest first, locked or not. */
    List<Long> findOlderThan(Duration age, int limit) throws SQLException {
        String sql = "SELECT id FROM activity_outbox WHERE created_at < UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND"
                + " ORDER BY created_at, id LIMIT ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, age.toNanos() / 1000);
            statement.setInt(2, limit);
            try (ResultSet result = statement.executeQuery()) {
                List<Long> ids = new ArrayList<>();
                while (result.next()) {
                    ids.add(result.getLong(1));
                }
                return ids;
            }
        }
    }

    /** Locks the rows until the end of the transaction; those that another relay holds, or that are gone, are left out. */
    List<OutboxRow> lock(Collection<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        String sql = "SELECT id, message_key, topic_date, record_key, payload FROM activity_outbox WHERE id IN "
                + placeholders(ids) + " ORDER BY id FOR UPDATE SKIP LOCKED";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            setIds(statement, ids);
            try (ResultSet result = statement.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(new OutboxRow(
                            result.getLong(1),
                            new EventRecord(
                                    result.getString(2),
                                    DatedTopic.ofDate(result.getString(3)),
                                    result.getString(4),
                                    result.getString(5))));
                }
                return rows;
            }
        }
    }

    void delete(Collection<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        String sql = "DELETE FROM activity_outbox WHERE id IN " + placeholders(ids);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            setIds(statement, ids);
            statement.executeUpdate();
        }
    }

    /** Counts a failed attempt on each row and notes its reason. */
    void noteFailures(Map<Long, Throwable> failures) throws SQLException {
        if (failures.isEmpty()) {
            return;
        }
        String sql = "UPDATE activity_outbox SET attempts = attempts + 1, last_error = ? WHERE id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Long, Throwable> failure : failures.entrySet()) {
                statement.setString(1, reason(failure.getValue()));
                statement.setLong(2, failure.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String reason(Throwable failure) {
        String text = failure.toString();
        return text.length() <= LAST_ERROR_LENGTH ? text : text.substring(0, LAST_ERROR_LENGTH);
    }

    private static String placeholders(Collection<Long> ids) {
        return "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
    }

    private static void setIds(PreparedStatement statement, Collection<Long> ids) throws SQLException {
        int index = 1;
        for (Long id : ids) {
            statement.setLong(index++, id);
        }
    }
}
