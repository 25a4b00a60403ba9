package click.dailyfeed.schema;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/**
 * Command line program that waits for the database and migrates it: local start, test start, Kubernetes Job.
 *
 * <p>Environment: {@code DAILYFEED_DB_URL}, {@code DAILYFEED_DB_USER}, {@code DAILYFEED_DB_PASSWORD}, and
 * {@code DAILYFEED_DB_WAIT_SECONDS} (default 60), how long to wait for a database that does not answer yet. Prints one line;
 * exit status 0 on success, 1 if the database or a migration fails, 2 if a variable is missing or wrong.
 */
public final class SchemaMigration {

    private static final Logger FLYWAY_LOGGER = Logger.getLogger("org.flywaydb");
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(60);
    private static final Duration PAUSE_BETWEEN_TRIES = Duration.ofMillis(250);
    private static final String CONNECTION_EXCEPTION_CLASS = "08";

    private final Map<String, String> environment;

    private SchemaMigration(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs the migration and ends the JVM with the exit status. */
    public static void main(String[] arguments) {
        FLYWAY_LOGGER.setLevel(Level.SEVERE);
        System.exit(new SchemaMigration(System.getenv()).run(System.out, System.err));
    }

    private int run(PrintStream out, PrintStream err) {
        Instant start = Instant.now();
        try {
            String url = required("DAILYFEED_DB_URL");
            String user = required("DAILYFEED_DB_USER");
            String password = environment.getOrDefault("DAILYFEED_DB_PASSWORD", "");
            awaitDatabase(url, user, password, start.plus(waitTime()));
            MigrationReport report = Migration.migrate(url, user, password);
            out.printf(
                    "schema: version %s, %d migrations applied in %d ms%n",
                    report.version(),
                    report.applied(),
                    Duration.between(start, Instant.now()).toMillis());
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("schema: " + e.getMessage());
            return 2;
        } catch (SQLException | FlywayException e) {
            err.println("schema: failed: " + oneLine(e));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("schema: interrupted");
            return 1;
        }
    }

    private static void awaitDatabase(String url, String user, String password, Instant deadline)
            throws SQLException, InterruptedException {
        while (true) {
            try {
                DriverManager.getConnection(url, user, password).close();
                return;
            } catch (SQLException e) {
                if (!isAway(e) || Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE_BETWEEN_TRIES.toMillis());
        }
    }

    private static boolean isAway(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_EXCEPTION_CLASS);
    }

    private String required(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    private Duration waitTime() {
        String value = environment.get("DAILYFEED_DB_WAIT_SECONDS");
        if (value == null || value.isBlank()) {
            return DEFAULT_WAIT;
        }
        try {
            return Duration.ofSeconds(Long.parseLong(value.trim()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "DAILYFEED_DB_WAIT_SECONDS must be a whole number of seconds: " + value, e);
        }
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").trim();
    }
}
