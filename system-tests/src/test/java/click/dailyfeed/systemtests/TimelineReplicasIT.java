package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.Layout;
import click.dailyfeed.devservices.Platform;
import click.dailyfeed.devservices.ServiceName;
import click.dailyfeed.devservices.engine.EngineKind;
import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two servers of timeline side by side: rankings and views are those of the cluster. {@value #SECOND} is the other one. */
@Tag("replicas")
@TestMethodOrder(OrderAnnotation.class)
class TimelineReplicasIT {

    private static final String SECOND = "timeline-replica";
    private static final String POPULAR = "/api/timeline/posts/most-popular";

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration FLUSHED = Duration.ofSeconds(20);
    private static final int POSTS = 40;

    private static Platform engines;
    private static Platform first;
    private static Platform second;
    private static Member minji;
    private static Member dave;

    @BeforeAll
    static void start() throws SQLException {
        engines = Platform.builder(Path.of("target/dailyfeed-timeline-replicas"))
                .engines(EnumSet.of(EngineKind.MARIADB, EngineKind.REDIS))
                .setting("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1")
                .setting("MONGODB_URI", "mongodb://127.0.0.1:1/dailyfeed")
                .setting("DAILYFEED_RANKING_INTERVAL", INTERVAL.toString())
                .setting("DAILYFEED_VIEW_FLUSH_INTERVAL", "PT1S")
                .build()
                .start();
        first = servers("first", EnumSet.of(ServiceName.MEMBER, ServiceName.TIMELINE))
                .build();
        second = servers("second", EnumSet.of(ServiceName.TIMELINE))
                .setting("DAILYFEED_MEMBER_URL", first.url(ServiceName.MEMBER))
                .build();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> first.start()),
                        CompletableFuture.runAsync(() -> second.start()))
                .join();
        System.setProperty("dailyfeed.url.member", first.url(ServiceName.MEMBER));
        System.setProperty("dailyfeed.url.timeline", first.url(ServiceName.TIMELINE));
        System.setProperty("dailyfeed.url." + SECOND, second.url(ServiceName.TIMELINE));
        minji = Member.named("minji");
        dave = Member.named("dave");
        for (int post = 1; post <= POSTS; post++) {
            update("insert into posts (id, author_id, content, created_at, updated_at) values (" + post + ", "
                    + minji.id() + ", '글', utc_timestamp(6), utc_timestamp(6))");
        }
    }

    private static Platform.Builder servers(String name, Set<ServiceName> services) {
        Platform.Builder servers = Platform.builder(Path.of("target/dailyfeed-timeline-replicas-" + name))
                .engines(Set.of())
                .layout(new Layout(false, services));
        engines.environment().forEach((variable, value) -> {
            if (!variable.equals("DAILYFEED_MEMBER_URL") && !variable.startsWith("DAILYFEED_PUBLIC_URL_")) {
                servers.setting(variable, value);
            }
        });
        return servers;
    }

    @AfterAll
    static void stop() {
        Stream.of(second, first, engines).filter(Objects::nonNull).forEach(Platform::close);
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(engines.mariadb().uri(), engines.databaseUser(), engines.databasePassword());
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Every post has another score than the others. */
    private static void turnRound(boolean descending) throws SQLException {
        update("replace into post_views_hourly select id, date_format(utc_timestamp(), '%Y-%m-%d %H:00:00'), 1000 * "
                + (descending ? "id" : "(" + POSTS + " + 1 - id)") + " from posts");
    }

    private static JsonObject part(String server, String query) {
        Answer answer = dave.get(server, POPULAR + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object();
    }

    private static List<Integer> ids(JsonObject scroll) {
        return scroll.getJsonArray("content").stream()
                .map(post -> post.asJsonObject().getInt("id"))
                .toList();
    }

    @Test
    @Order(1)
    @DisplayName("R10.4 a walk goes on from server to server while the order turns round: no repeat, no gap")
    void walk() throws SQLException {
        turnRound(true);
        JsonObject part = await().atMost(INTERVAL.multipliedBy(5))
                .until(() -> part("timeline", "?size=7"), begin -> ids(begin).contains(POSTS));
        List<Integer> seen = new ArrayList<>();
        boolean descending = true;
        for (int step = 0; part.getBoolean("hasNext"); step++) {
            seen.addAll(ids(part));
            descending = !descending;
            turnRound(descending);
            String now = step % 2 == 0 ? SECOND : "timeline";
            int newFirst = descending ? POSTS : 1;
            await().atMost(INTERVAL.multipliedBy(5))
                    .until(() -> ids(part(now, "?size=1")).contains(newFirst));
            part = part(now, "?size=7&cursor=" + part.getString("nextCursor"));
        }
        seen.addAll(ids(part));

        assertThat(seen)
                .isEqualTo(Stream.iterate(POSTS, post -> post - 1).limit(POSTS).toList());
    }

    @Test
    @Order(2)
    @DisplayName("R10.6 one snapshot for both servers, an interval from one to the next, however many ask")
    void once() {
        Set<Instant> taken = new TreeSet<>();
        Instant end = Instant.now().plus(INTERVAL.multipliedBy(4));
        while (Instant.now().isBefore(end)) {
            for (Answer answer : AtOnce.send(List.of(
                    () -> dave.get("timeline", POPULAR + "?size=1"),
                    () -> minji.get("timeline", POPULAR + "?size=1"),
                    () -> dave.get(SECOND, POPULAR + "?size=1")))) {
                taken.add(takenAt(answer.object().getString("nextCursor")));
            }
        }

        List<Instant> order = List.copyOf(taken);
        assertThat(order).hasSizeBetween(3, 6);
        for (int i = 1; i < order.size(); i++) {
            // Half: the turn begins before the snapshot, by what the server took until then.
            assertThat(Duration.between(order.get(i - 1), order.get(i))).isGreaterThan(INTERVAL.dividedBy(2));
        }
    }

    /** What a cursor of a ranking begins with. */
    private static Instant takenAt(String cursor) {
        long micros = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)).getLong();
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Test
    @Order(3)
    @DisplayName("R6.5 a viewer counts once, on whichever server; both flush, and nothing is written twice")
    void views() throws SQLException {
        update("delete from post_views_hourly");
        Member sora = Member.named("sora");
        for (int i = 0; i < 10; i++) {
            for (String server : List.of("timeline", SECOND)) {
                assertThat(dave.get(server, "/api/timeline/posts/7").status()).isEqualTo(200);
            }
        }
        assertThat(sora.get(SECOND, "/api/timeline/posts/7").status()).isEqualTo(200);

        await().atMost(FLUSHED).until(() -> storedViews() == 2);
        // Counts of others' doing may be a second old.
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(sora.get("timeline", "/api/timeline/posts/7")
                                .object()
                                .getInt("viewCount"))
                        .isEqualTo(2));
    }

    private static long storedViews() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(sum(views), 0) from post_views_hourly where post_id = 7")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The last one: Redis stays away. */
    @Test
    @Order(4)
    @DisplayName("R10.4 without Redis each server has its own snapshots, and knows no cursor of the other")
    void redisAway() throws SQLException {
        turnRound(true);
        engines.redis().stop();

        await().atMost(INTERVAL.multipliedBy(5))
                .until(() -> ids(part("timeline", "?size=3")).contains(POSTS));
        await().atMost(INTERVAL.multipliedBy(5))
                .until(() ->
                        dave.get(SECOND, POPULAR + "?size=3&cursor=" + cursor()).status() == 400);
        String cursor = cursor();

        assertThat(dave.get(SECOND, POPULAR + "?size=3&cursor=" + cursor).code())
                .isEqualTo("CURSOR_INVALID");
        assertThat(ids(part("timeline", "?size=3&cursor=" + cursor))).containsExactly(POSTS - 3, POSTS - 4, POSTS - 5);
    }

    private static String cursor() {
        return part("timeline", "?size=3").getString("nextCursor");
    }
}
