package click.dailyfeed.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/**
 * The table {@code job_leases}: who runs a job, and what came of the last run. All times are the database's, so that the
 * clocks of the servers do not matter.
 */
@ApplicationScoped
class JobLeases {

    private static final int RESULT_LENGTH = 500;

    @Resource(lookup = "jdbc/dailyfeed")
    private DataSource dataSource;

    /**
     * Takes the lease if nobody has it and the last run began long enough ago.
     *
     * @param owner unique to this run
     * @param pause least time since the last start; zero to run it in any case
     */
    LeasePredicate acquire(String job, String owner, Duration lease, Duration pause) throws SQLException {
        String sql = "UPDATE job_leases SET owner = ?, lease_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND,"
                + " last_started_at = UTC_TIMESTAMP(6)"
                + " WHERE name = ? AND (owner IS NULL OR lease_until < UTC_TIMESTAMP(6))"
                + " AND (last_started_at IS NULL OR last_started_at <= UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement row = connection.prepareStatement("INSERT IGNORE INTO job_leases (name) VALUES (?)");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            row.setString(1, job);
            row.executeUpdate();
            statement.setString(1, owner);
            statement.setLong(2, micros(lease));
            statement.setString(3, job);
            statement.setLong(4, micros(pause));
            return LeasePredicate.of(statement.executeUpdate() == 1);
        }
    }

    /** Extends the lease, unless it was lost. */
    LeasePredicate renew(String job, String owner, Duration lease) throws SQLException {
        String sql = "UPDATE job_leases SET lease_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND"
                + " WHERE name = ? AND owner = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, micros(lease));
            statement.setString(2, job);
            statement.setString(3, owner);
            return LeasePredicate.of(statement.executeUpdate() == 1);
        }
    }

    /** Gives the lease back with the result of the run; does nothing if it was lost. */
    void release(String job, String owner, String result) throws SQLException {
        String sql = "UPDATE job_leases SET owner = NULL, lease_until = NULL, last_finished_at = UTC_TIMESTAMP(6),"
                + " last_result = ? WHERE name = ? AND owner = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, result.length() <= RESULT_LENGTH ? result : result.substring(0, RESULT_LENGTH));
            statement.setString(2, job);
            statement.setString(3, owner);
            statement.executeUpdate();
        }
    }

    JobState state(Job job) throws SQLException {
        String sql = "SELECT IF(lease_until >= UTC_TIMESTAMP(6), owner, NULL), last_started_at, last_finished_at,"
                + " last_result FROM job_leases WHERE name = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, job.name());
            try (ResultSet row = statement.executeQuery()) {
                String interval = job.interval().toString();
                return row.next()
                        ? new JobState(
                                job.name(),
                                interval,
                                row.getString(1),
                                instant(row, 2),
                                instant(row, 3),
                                row.getString(4))
                        : new JobState(job.name(), interval, null, null, null, null);
            }
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static long micros(Duration duration) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(duration));
    }

    /** Whether a run has the lease. */
    enum LeasePredicate {
        HELD,
        DENIED;

        static LeasePredicate of(boolean held) {
            return held ? HELD : DENIED;
        }
    }
}
