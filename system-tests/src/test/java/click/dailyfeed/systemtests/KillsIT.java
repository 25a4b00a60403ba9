package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.Layout;
import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.ServiceName;
import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.process.ServerProcess;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Members write while servers are killed: content at the worst moments between the commit of a deed and the end of
 * its event, and everything between client and activity at random. The platform is of its own, engines included.
 */
@Tag("kills")
class KillsIT {

    private static final int MEMBERS = 6;
    private static final int SOME = 60;
    /** Written before the sender gives the broker up, which would make dead letters of the rows. */
    private static final int FEW = 10;

    private static final int HELD = 5;
    private static final int MANY = 100;

    /** Dead letters that a killed server was sending wait 60 s for the end of its lease. */
    private static final Duration CAUGHT_UP = Duration.ofSeconds(240);

    private static final List<String> JOBS = List.of("publisher-dead-letters", "listener-dead-letters");
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SENT = Duration.ofSeconds(30);

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.builder(Path.of("target/dailyfeed-kills"))
                .layout(new Layout(false, EnumSet.of(ServiceName.MEMBER, ServiceName.CONTENT, ServiceName.ACTIVITY)))
                .build();
        Assumptions.assumeTrue(
                platform.engines().stream().allMatch(Engine::isLocal),
                "the environment names a real engine: not killed");
        platform.start();
        for (ServiceName service : ServiceName.values()) {
            System.setProperty("dailyfeed.url." + service.label(), platform.url(service));
        }
        platform.environment().forEach(System::setProperty);
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    @DisplayName("E5 E7 content is killed after the commit and before the send: each deed has its activity in the end")
    void killedBeforeSend() throws InterruptedException, SQLException {
        try (BusyMembers members = BusyMembers.start(MEMBERS)) {
            members.awaitAcknowledged(SOME);
            platform.kafka().kill();
            members.awaitAcknowledged(FEW);
            server("content").kill();
            members.stop();
            assertThat(number("select count(*) from activity_outbox")).isPositive();

            platform.kafka().start();
            server("content").start();

            assertHistory(members, "killed before send");
        }
    }

    @Test
    @DisplayName("E7 E9 content is killed after the send and before it deletes the row: sent twice, recorded once")
    void killedAfterSend() throws InterruptedException, SQLException {
        try (BusyMembers members = BusyMembers.start(MEMBERS)) {
            members.awaitAcknowledged(SOME);
            Set<String> held = new HashSet<>();
            try (Connection holder = connection()) {
                // No locks but those of rows: others go on inserting.
                holder.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                holder.setAutoCommit(false);
                await().atMost(SENT).until(() -> {
                    held.addAll(rows(
                            holder,
                            "select message_key from activity_outbox for update skip locked",
                            row -> row.getString(1)));
                    return held.size() >= HELD;
                });
                await().atMost(SENT).pollInterval(LOOK).until(() -> sent().containsAll(held));
                server("content").kill();
                members.stop();
                holder.rollback();
            }
            server("content").start();

            await().atMost(CAUGHT_UP)
                    .pollInterval(LOOK)
                    .until(() -> held.stream().allMatch(key -> Collections.frequency(sent(), key) > 1));
            assertHistory(members, held.toString());
        }
    }

    @Test
    @DisplayName("E8 E9 activity is killed while it sends dead letters: another run sends them, each recorded once")
    void killedDuringResend() throws InterruptedException, SQLException {
        try (BusyMembers members = BusyMembers.start(MEMBERS)) {
            platform.kafka().kill();
            Member admin = Member.admin();
            await().atMost(CAUGHT_UP).pollInterval(LOOK).until(() -> letters(admin, "NEW") == MANY);
            members.stop();
            platform.kafka().start();
            AtomicReference<CompletableFuture<Void>> job = new AtomicReference<>(resend(admin));
            await().atMost(CAUGHT_UP).pollInterval(Duration.ofMillis(20)).until(() -> {
                if (job.get().isDone()) {
                    // The server did not know yet that the broker is back.
                    job.set(resend(admin));
                }
                return letters(admin, "DONE") > 0;
            });
            server("activity").kill();
            server("activity").start();

            assertHistory(members, "killed during the sending of dead letters");
        }
    }

    /** Runs the job, on another thread. */
    private static CompletableFuture<Void> resend(Member admin) {
        return CompletableFuture.runAsync(() -> admin.post("activity", "/api/admin/activity/jobs/" + JOBS.get(0)));
    }

    /** How many dead letters of publishers are in that state, no more than {@value #MANY}. */
    private static int letters(Member admin, String state) {
        Answer answer = admin.get(
                "activity", "/api/admin/activity/dead-letters?side=publisher&size=" + MANY + "&state=" + state);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object().getJsonArray("content").size();
    }

    @Test
    @DisplayName(
            "E5 E6 E7 E10 content, activity and Kafka are killed and MongoDB is stopped, at random: each deed once")
    void killedAtRandom() throws InterruptedException, SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Victim> victims = new ArrayList<>(List.of(Victim.values()));
        victims.add(Victim.KAFKA);
        Collections.shuffle(victims, random);
        try (BusyMembers members = BusyMembers.start(MEMBERS)) {
            for (Victim victim : victims) {
                members.awaitDeeds(1 + random.nextInt(2 * SOME));
                victim.strike();
                members.awaitDeeds(1 + random.nextInt(SOME));
                victim.recover();
            }
            members.awaitAcknowledged(SOME);
            members.stop();

            assertHistory(members, "seed %d: %s".formatted(seed, victims));
        }
    }

    private enum Victim {
        CONTENT,
        ACTIVITY,
        KAFKA,
        MONGO;

        void strike() {
            switch (this) {
                case CONTENT -> server("content").kill();
                case ACTIVITY -> server("activity").kill();
                case KAFKA -> platform.kafka().kill();
                // The stand-in loses acknowledged writes when it is killed.
                case MONGO -> platform.mongo().stop();
            }
        }

        void recover() {
            switch (this) {
                case CONTENT -> server("content").start();
                case ACTIVITY -> server("activity").start();
                case KAFKA -> platform.kafka().start();
                case MONGO -> platform.mongo().start();
            }
        }
    }

    private static void assertHistory(BusyMembers members, String story) throws SQLException {
        await().atMost(CAUGHT_UP)
                .pollInterval(LOOK)
                .untilAsserted(() -> assertThat(number("select count(*) from activity_outbox"))
                        .as("rows not sent; " + story)
                        .isZero());
        Member admin = Member.admin();
        await().atMost(CAUGHT_UP).pollInterval(LOOK).untilAsserted(() -> {
            // They would run by themselves, a minute later.
            JOBS.forEach(job -> admin.post("activity", "/api/admin/activity/jobs/" + job));
            assertThat(history(members).violations()).as(story).isEmpty();
        });
        assertThat(texts("select p.id from posts p where like_count <> (select count(*) from post_likes l"
                        + " where l.post_id = p.id) or comment_count <> (select count(*) from comments c"
                        + " where c.post_id = p.id)"))
                .as("posts with wrong counts; " + story)
                .isEmpty();
    }

    private static HistoryChecker history(BusyMembers members) throws SQLException {
        String ids = members.members().stream()
                .map(member -> Long.toString(member.id()))
                .collect(Collectors.joining(", ", "(", ")"));
        return new HistoryChecker(
                members.deeds(),
                rows(
                        "select id, author_id, content from posts where author_id in " + ids,
                        row -> new StoredText(row.getLong(1), row.getLong(2), row.getString(3))),
                rows(
                        "select id, author_id, content from comments where author_id in " + ids,
                        row -> new StoredText(row.getLong(1), row.getLong(2), row.getString(3))),
                rows(
                        "select member_id, post_id from post_likes where member_id in " + ids,
                        row -> new StoredLike(row.getLong(1), row.getLong(2))),
                members.members().stream()
                        .flatMap(member -> activities(member).stream())
                        .toList());
    }

    /** Oldest first. */
    private static List<StoredActivity> activities(Member member) {
        List<StoredActivity> activities = new ArrayList<>(Activities.of(member).stream()
                .filter(activity -> !activity.getString("memberActivityType").startsWith("MEMBER_"))
                .map(KillsIT::activity)
                .toList());
        Collections.reverse(activities);
        return activities;
    }

    private static StoredActivity activity(JsonObject activity) {
        Deed.Kind kind = Deed.Kind.valueOf(activity.getString("memberActivityType"));
        return new StoredActivity(
                kind,
                activity.getJsonNumber("memberId").longValue(),
                activity.getJsonNumber(kind == Deed.Kind.COMMENT_CREATE ? "commentId" : "postId")
                        .longValue());
    }

    private static List<String> sent() {
        return Events.messageKeys(platform.kafka().uri());
    }

    private static ServerProcess server(String name) {
        return platform.servers().get(name);
    }

    private static long number(String query) throws SQLException {
        return rows(query, row -> row.getLong(1)).get(0);
    }

    private static List<String> texts(String query) throws SQLException {
        return rows(query, row -> row.getString(1));
    }

    private static <T> List<T> rows(String query, Row<T> row) throws SQLException {
        try (Connection connection = connection()) {
            return rows(connection, query, row);
        }
    }

    private static <T> List<T> rows(Connection connection, String query, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                platform.mariadb().uri(), platform.databaseUser(), platform.databasePassword());
    }
}
