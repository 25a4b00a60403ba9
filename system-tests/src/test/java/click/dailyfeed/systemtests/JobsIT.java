package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One server at a time runs a job, and a crash of that server does not end it (events.md, Who runs what). */
class JobsIT {

    private static final String JOBS = "/api/admin/member/jobs";

    /** Tried by every server each 5 s. */
    private static final String OFTEN_RUN = "revocation-repair";

    private static final Duration TURN = Duration.ofSeconds(5);

    private static final String DEAD_SERVER = "crashed:1#00000000";
    private static final int LEASE_SECONDS = 8;

    private final Member admin = Member.admin();

    @Test
    @DisplayName(
            "a server crashed in the middle of a job: nobody runs it while its lease lasts, another one afterwards")
    void takeover() throws SQLException {
        Instant leaseEnd = leasedToDeadServer();

        JsonObject left = stateOf(OFTEN_RUN);
        assertThat(left.getString("runningOwner")).isEqualTo(DEAD_SERVER);
        assertInProgress(admin.post("member", JOBS + "/" + OFTEN_RUN));

        await().atMost(TURN.multipliedBy(4))
                .until(() -> !startOf(OFTEN_RUN).equals(Instant.parse(left.getString("lastStartedAt"))));
        assertThat(startOf(OFTEN_RUN)).isBetween(leaseEnd, leaseEnd.plus(TURN.multipliedBy(2)));
        await().atMost(TURN).until(() -> stateOf(OFTEN_RUN).isNull("runningOwner"));
        assertThat(Instant.parse(stateOf(OFTEN_RUN).getString("lastFinishedAt")))
                .isAfterOrEqualTo(leaseEnd);
    }

    @Test
    @DisplayName("a job that is running is not run a second time: 409 REQUEST_IN_PROGRESS")
    void running() throws SQLException {
        String job = "token-purge";
        CompletableFuture<Answer> first;
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            // What the job deletes from: it waits.
            statement.execute("lock tables jwt_blacklist read");
            first = CompletableFuture.supplyAsync(() -> admin.post("member", JOBS + "/" + job));
            await().until(() -> !stateOf(job).isNull("runningOwner"));

            assertInProgress(admin.post("member", JOBS + "/" + job));
            assertThat(first).isNotDone();
        }

        assertThat(first.join().status()).as(first.join().toString()).isEqualTo(200);
        assertThat(first.join().object().getString("lastResult")).contains("ended sessions");
        assertThat(admin.post("member", JOBS + "/" + job).status()).isEqualTo(200);
    }

    private JsonObject stateOf(String job) {
        return admin.get("member", JOBS).data().asJsonArray().getValuesAs(JsonValue::asJsonObject).stream()
                .filter(state -> state.getString("name").equals(job))
                .findFirst()
                .orElseThrow();
    }

    private Instant startOf(String job) {
        return Instant.parse(stateOf(job).getString("lastStartedAt"));
    }

    private static void assertInProgress(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("REQUEST_IN_PROGRESS");
    }

    /** What a server leaves behind that stops in the middle of a run. Returns when its lease ends. */
    private static Instant leasedToDeadServer() throws SQLException {
        String lease = "update job_leases set owner = ?, lease_until = utc_timestamp(6) + interval ? second,"
                + " last_started_at = utc_timestamp(6) - interval 1 minute where name = ?";
        try (Connection connection = connection();
                PreparedStatement update = connection.prepareStatement(lease);
                PreparedStatement query =
                        connection.prepareStatement("select lease_until from job_leases where name = ?")) {
            update.setString(1, DEAD_SERVER);
            update.setInt(2, LEASE_SECONDS);
            update.setString(3, OFTEN_RUN);
            assertThat(update.executeUpdate()).isEqualTo(1);
            query.setString(1, OFTEN_RUN);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            }
        }
    }

    private static Connection connection() throws SQLException {
        Platform platform = DevServices.platform();
        return DriverManager.getConnection(
                platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
    }
}
