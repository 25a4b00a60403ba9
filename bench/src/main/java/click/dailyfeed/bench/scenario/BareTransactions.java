package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the database does for a new post and no more: the row of the post and the row of its event, committed. In tables of
 * its own with the definitions of {@code posts} and {@code activity_outbox}; they are gone afterwards.
 */
final class BareTransactions implements AutoCloseable {
    private static final String TEXT = "오늘 한강에서 달렸다. The river was calm, and so was I.";
    private static final String EVENT = "{\"eventId\":\"%s\",\"schemaVersion\":1,\"messageKey\":\"%s\","
            + "\"memberActivityType\":\"POST_CREATE\",\"memberId\":1,\"postId\":%d,\"createdAt\":\"2026-01-01T00:00:00Z\"}";

    private final List<Connection> connections = new ArrayList<>();

    /**
     * Connects to the database of the running platform, as the servers do: {@code DAILYFEED_DB_URL}, {@code _USER} and
     * {@code _PASSWORD} of the environment.
     *
     * @param count so many transactions run at a time
     * @throws BenchException if the environment does not name it, or it does not answer
     */
    static BareTransactions open(int count) {
        BareTransactions opened = new BareTransactions();
        try {
            for (int i = 0; i < count; i++) {
                opened.connections.add(DriverManager.getConnection(
                        Environment.variable("DAILYFEED_DB_URL"),
                        Environment.variable("DAILYFEED_DB_USER"),
                        Environment.variable("DAILYFEED_DB_PASSWORD")));
            }
            opened.execute("create or replace table bench_posts like posts");
            opened.execute("create or replace table bench_outbox like activity_outbox");
            for (Connection connection : opened.connections) {
                connection.setAutoCommit(false);
            }
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw new BenchException("the database: " + e.getMessage(), e);
        }
    }

    /** Commits as many as the database takes; returns how many a second. */
    double rate(Duration duration) {
        ExecutorService threads = Executors.newFixedThreadPool(connections.size());
        try {
            long begin = System.nanoTime();
            List<Future<Long>> running = new ArrayList<>();
            for (Connection connection : connections) {
                running.add(threads.submit(() -> commits(connection, begin + duration.toNanos())));
            }
            long commits = 0;
            for (Future<Long> thread : running) {
                commits += thread.get();
            }
            return commits / ((System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchException("the database: " + e.getCause().getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long commits(Connection connection, long end) throws SQLException {
        String post =
                "insert into bench_posts (author_id, title, content, version_count, version, created_at, updated_at)"
                        + " values (1, '', ?, 0, 1, utc_timestamp(6), utc_timestamp(6))";
        String event = "insert into bench_outbox (event_id, message_key, topic_date, record_key, payload)"
                + " values (?, ?, '20260101', ?, ?)";
        long commits = 0;
        try (PreparedStatement insertPost = connection.prepareStatement(post, Statement.RETURN_GENERATED_KEYS);
                PreparedStatement insertEvent = connection.prepareStatement(event, Statement.RETURN_GENERATED_KEYS)) {
            while (System.nanoTime() < end) {
                insertPost.setString(1, TEXT);
                insertPost.executeUpdate();
                long id = generatedKey(insertPost);
                String eventId = UUID.randomUUID().toString();
                String messageKey = "member_activity:kafka_event:POST_CREATE###" + id + "###1";
                insertEvent.setString(1, eventId);
                insertEvent.setString(2, messageKey);
                insertEvent.setString(3, Long.toString(id));
                insertEvent.setString(4, EVENT.formatted(eventId, messageKey, id));
                insertEvent.executeUpdate();
                generatedKey(insertEvent);
                connection.commit();
                commits++;
            }
        }
        return commits;
    }

    private static long generatedKey(PreparedStatement insert) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connections.get(0).createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            if (!connections.isEmpty()) {
                execute("drop table if exists bench_posts, bench_outbox");
            }
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new BenchException("the tables of the benchmark stay: " + e.getMessage(), e);
        }
    }
}
