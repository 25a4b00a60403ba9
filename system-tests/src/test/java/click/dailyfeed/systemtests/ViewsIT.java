package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How views are counted, and what is recorded of reads. Views come to the database each second here. */
class ViewsIT {

    private static final Duration FLUSHED = Duration.ofSeconds(20);
    private static final Duration RECORDED = Duration.ofSeconds(120);

    /** A count may be a second old. */
    private static final Duration READ_AGAIN = Duration.ofMillis(1500);

    /** A GET that waited for a broker or for Redis would wait for seconds. */
    private static final Duration NO_WAITING = Duration.ofSeconds(3);

    /** Most of these tests are over in so long. */
    private static final Duration OVER = Duration.ofSeconds(20);

    private static final String BATCH = "timeline:views:batch";

    private final Member minji = Member.named("minji");
    private final Member dave = Member.named("dave");
    private final long post = minji.writes("볼 만한 글").getJsonNumber("id").longValue();

    private static Engine redis() {
        return DevServices.platform().redis();
    }

    private static Engine kafka() {
        return DevServices.platform().kafka();
    }

    /** A viewer counts again in another hour. */
    @BeforeEach
    void inOneHour() {
        await().atMost(OVER.multipliedBy(2)).until(() -> {
            Instant now = Instant.now();
            return now.truncatedTo(ChronoUnit.HOURS).equals(now.plus(OVER).truncatedTo(ChronoUnit.HOURS));
        });
    }

    @AfterEach
    void everythingRuns() {
        for (Engine engine : List.of(redis(), kafka())) {
            if (engine.isLocal() && !engine.local().isRunning()) {
                engine.start();
            }
        }
    }

    private Answer readBy(Member member) {
        Answer answer = member.get("timeline", "/api/timeline/posts/" + post);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    /** As the author sees it, whose looks do not count. */
    private long views() {
        return readBy(minji).object().getJsonNumber("viewCount").longValue();
    }

    private void awaitViews(long views) {
        await().atMost(FLUSHED).untilAsserted(() -> assertThat(views()).isEqualTo(views));
    }

    @Test
    @DisplayName("R6.5 a view counts once per viewer and hour, the author's own never; R6.4 it does not touch the post")
    void once() {
        JsonObject before = readBy(minji).object();
        Member sora = Member.named("sora");

        for (int i = 0; i < 5; i++) {
            readBy(dave);
        }
        awaitViews(1);
        readBy(dave);
        readBy(sora);
        awaitViews(2);

        JsonObject after = readBy(dave).object();
        assertThat(after.getString("updatedAt")).isEqualTo(before.getString("updatedAt"));
        assertThat(after.getBoolean("edited")).isFalse();
        assertThat(dave.get("timeline", "/api/timeline/posts/authors/" + minji.id())
                        .object()
                        .getJsonArray("content")
                        .getJsonObject(0)
                        .getInt("viewCount"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("R6.5 a viewer counts again in another hour; viewCount is the sum of the hours")
    void nextHour() {
        Database.update("insert into post_views_hourly (post_id, hour, views) values (" + post
                + ", date_format(utc_timestamp() - interval 1 hour, '%Y-%m-%d %H:00:00'), 1)");
        readBy(dave);

        awaitViews(2);
    }

    @Test
    @DisplayName("R6.5 many viewers at the same moment: each is counted, none twice")
    void atTheSameTime() {
        List<Member> crowd = Member.crowd(60);

        AtOnce.send(Stream.concat(crowd.stream(), crowd.stream())
                .<Callable<Answer>>map(member -> () -> readBy(member))
                .toList());

        awaitViews(crowd.size());
    }

    @Test
    @DisplayName(
            "R6.5 what a stopped server left half written is written once: after the commit it is known, before it is not")
    void crashed() {
        readBy(dave);
        awaitViews(1);
        String hour = Long.toString(Instant.now().truncatedTo(ChronoUnit.HOURS).getEpochSecond());
        String known = Database.text("select id from post_view_batches order by created_at desc limit 1");

        comesAgain(known, post + ":" + hour, 1000);
        await().during(READ_AGAIN).atMost(FLUSHED).until(() -> views() == 1);
        comesAgain(UUID.randomUUID().toString(), post + ":" + hour, 10);
        awaitViews(11);
    }

    /** Returns when the batch is settled. */
    private static void comesAgain(String batch, String postHour, int views) {
        await().atMost(FLUSHED).until(() -> !RedisCommand.exists(redis(), BATCH));
        RedisCommand.setFields(redis(), BATCH, "id", batch, postHour, Integer.toString(views));
        await().atMost(FLUSHED).until(() -> !RedisCommand.exists(redis(), BATCH));
    }

    @Test
    @DisplayName(
            "R6.5 without Redis a post is read as ever and its views are not counted; a restarted Redis loses none that were")
    void redisAway() {
        Assumptions.assumeTrue(redis().isLocal(), "REDIS_URL names a real server: not stopped");
        readBy(dave);
        awaitViews(1);
        Member sora = Member.named("sora");
        redis().stop();

        assertPrompt(sora);
        assertThat(views()).isEqualTo(1);

        redis().wipe();
        redis().start();
        Member yuna = Member.named("yuna");
        await().atMost(FLUSHED).untilAsserted(() -> {
            readBy(yuna);
            assertThat(views()).isEqualTo(2);
        });
    }

    @Test
    @DisplayName("R11.1 reading a post or a comment in detail is an activity of the reader")
    void recorded() {
        int comment = minji.comments(post, "댓글").getInt("id");

        readBy(dave);
        assertThat(dave.get("timeline", "/api/timeline/comments/" + comment).status())
                .isEqualTo(200);

        await().atMost(RECORDED)
                .untilAsserted(() -> assertThat(dave.activities("?type=POST_READ"))
                        .extracting(activity -> activity.getJsonNumber("postId").longValue())
                        .containsExactly(post));
        await().atMost(RECORDED)
                .untilAsserted(() -> assertThat(dave.activities("?type=COMMENT_READ"))
                        .extracting(activity -> activity.getInt("commentId"))
                        .containsExactly(comment));
    }

    @Test
    @Tag("long")
    @DisplayName("E6 the broker away: reads do not wait for it, and are recorded when it is back")
    void brokerAway() {
        Assumptions.assumeTrue(kafka().isLocal(), "KAFKA_BOOTSTRAP_SERVERS names a real broker: not killed");
        kafka().kill();

        for (int i = 0; i < 5; i++) {
            assertPrompt(dave);
        }
        kafka().start();

        Member admin = Member.admin();
        await().atMost(RECORDED).untilAsserted(() -> {
            // What the job does by itself each minute.
            admin.post("activity", "/api/admin/activity/jobs/publisher-dead-letters");
            assertThat(dave.activities("?type=POST_READ")).hasSize(5);
        });
    }

    private void assertPrompt(Member member) {
        Instant begin = Instant.now();
        readBy(member);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(NO_WAITING);
    }
}
