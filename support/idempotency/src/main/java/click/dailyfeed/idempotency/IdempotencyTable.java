package click.dailyfeed.idempotency;

import click.dailyfeed.idempotency.KeyState.LeasePredicate;
import click.dailyfeed.idempotency.KeyState.RetentionPredicate;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The table {@code idempotency_keys}, by plain JDBC on the connection of the running transaction. All times are the database's. */
@ApplicationScoped
class IdempotencyTable {

    @Resource(lookup = "jdbc/dailyfeed")
    private DataSource dataSource;

    /**
     * Gives the key to the attempt if it is new, and locks its row until the end of the transaction.
     *
     * @return the row, which may be that of an earlier attempt
     */
    KeyState addOrLock(Attempt attempt) throws SQLException {
        // Not "insert ignore": of many that meet there, each would hold a lock that keeps the others from writing.
        String insert = "INSERT INTO idempotency_keys (id, body_hash, attempt, lease_until, created_at)"
                + " VALUES (?, ?, ?, UTC_TIMESTAMP(6) + INTERVAL 60 SECOND, UTC_TIMESTAMP(6))"
                + " ON DUPLICATE KEY UPDATE attempt = attempt";
        String select = "SELECT attempt, body_hash, created_at < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR,"
                + " lease_until < UTC_TIMESTAMP(6), status, location, body FROM idempotency_keys WHERE id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(insert);
                PreparedStatement read = connection.prepareStatement(select)) {
            add.setBytes(1, attempt.id());
            add.setBytes(2, attempt.bodyHash());
            add.setString(3, attempt.name());
            add.executeUpdate();
            read.setBytes(1, attempt.id());
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return state(row);
            }
        }
    }

    private static KeyState state(ResultSet row) throws SQLException {
        int status = row.getInt(5);
        StoredAnswer answer = row.wasNull() ? null : new StoredAnswer(status, row.getString(6), row.getString(7));
        return new KeyState(
                row.getString(1),
                row.getBytes(2),
                RetentionPredicate.of(row.getBoolean(3)),
                LeasePredicate.of(row.getBoolean(4)),
                answer);
    }

    /** Gives a key that had been another attempt's to this one. */
    void takeOver(Attempt attempt) throws SQLException {
        String sql = "UPDATE idempotency_keys SET body_hash = ?, attempt = ?,"
                + " lease_until = UTC_TIMESTAMP(6) + INTERVAL 60 SECOND, created_at = UTC_TIMESTAMP(6),"
                + " status = NULL, location = NULL, body = NULL WHERE id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, attempt.bodyHash());
            statement.setString(2, attempt.name());
            statement.setBytes(3, attempt.id());
            statement.executeUpdate();
        }
    }

    /**
     * @return the number of rows: none if the attempt took so long that another one has the key
     */
    int store(Attempt attempt, StoredAnswer answer) throws SQLException {
        String sql = "UPDATE idempotency_keys SET status = ?, location = ?, body = ? WHERE id = ? AND attempt = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, answer.status());
            statement.setString(2, answer.location());
            statement.setString(3, answer.body());
            statement.setBytes(4, attempt.id());
            statement.setString(5, attempt.name());
            return statement.executeUpdate();
        }
    }

    /** Forgets an attempt that has no answer. */
    void remove(Attempt attempt) throws SQLException {
        String sql = "DELETE FROM idempotency_keys WHERE id = ? AND attempt = ? AND status IS NULL";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, attempt.id());
            statement.setString(2, attempt.name());
            statement.executeUpdate();
        }
    }

    /**
     * Forgets some keys older than 24 hours.
     *
     * @return how many, at most the limit
     */
    int removeExpired(int limit) throws SQLException {
        String sql = "DELETE FROM idempotency_keys WHERE created_at < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR LIMIT ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            return statement.executeUpdate();
        }
    }
}
