package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rankings while scores change. Each test looks at its own posts: those of other tests are in between, and do not matter. */
class RankingsIT {

    private static final String POPULAR = "/api/timeline/posts/most-popular";
    private static final String COMMENTED = "/api/timeline/posts/most-commented";
    private static final String RECENT = "/api/timeline/posts/recent-activities";

    /** Snapshots are taken each second here. */
    private static final Duration NEXT_SNAPSHOT = Duration.ofSeconds(15);

    private final Member minji = Member.named("minji");
    private final Member dave = Member.named("dave");

    private static Engine redis() {
        return DevServices.platform().redis();
    }

    private final List<Long> written = new ArrayList<>();

    @AfterEach
    void nothingTowersOverOtherTests() {
        for (long post : written) {
            Database.update("delete from post_views_hourly where post_id = " + post);
        }
    }

    @AfterEach
    void redisRuns() {
        if (redis().isLocal() && !redis().local().isRunning()) {
            redis().start();
        }
    }

    private List<Long> minjiWrites(int posts) {
        return IntStream.range(0, posts)
                .mapToObj(i -> minji.writes("순위의 글 " + i).getJsonNumber("id").longValue())
                .toList();
    }

    private long writes(Member author) {
        long post = author.writes("순위의 글").getJsonNumber("id").longValue();
        written.add(post);
        return post;
    }

    private static void created(long post, int hoursAgo) {
        Database.update(
                "update posts set created_at = utc_timestamp(6) - interval " + hoursAgo + " hour where id = " + post);
    }

    private static void viewed(long post, long views, int hoursAgo) {
        Database.update("insert into post_views_hourly (post_id, hour, views) values (" + post
                + ", date_format(utc_timestamp() - interval " + hoursAgo + " hour, '%Y-%m-%d %H:00:00'), " + views
                + ") on duplicate key update views = values(views)");
    }

    private static List<Long> ids(JsonObject scroll) {
        return scroll.getJsonArray("content").stream()
                .map(post -> post.asJsonObject().getJsonNumber("id").longValue())
                .toList();
    }

    private JsonObject part(String path) {
        Answer answer = dave.get("timeline", path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object();
    }

    /** All of a ranking, by a walk of its cursor. */
    private List<Long> walk(String path) {
        List<Long> seen = new ArrayList<>();
        String from = "";
        while (from != null) {
            JsonObject part = part(path + (path.contains("?") ? "&" : "?") + "size=100" + from);
            seen.addAll(ids(part));
            from = part.getBoolean("hasNext") ? "&cursor=" + part.getString("nextCursor") : null;
        }
        assertThat(seen).doesNotHaveDuplicates();
        return seen;
    }

    private void awaitOrder(String path, List<Long> posts, List<Long> expected) {
        await().atMost(NEXT_SNAPSHOT)
                .untilAsserted(() -> assertThat(
                                walk(path).stream().filter(posts::contains).toList())
                        .isEqualTo(expected));
    }

    /** What makes a post's score: only what is within a window counts there. */
    private record Story(int ageHours, Map<Integer, Long> viewsByHoursAgo, Map<Integer, Integer> likesByHoursAgo) {

        double score(int windowHours, boolean decaying) {
            long views = viewsByHoursAgo.entrySet().stream()
                    .filter(entry -> entry.getKey() < windowHours)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            long likes = likesByHoursAgo.entrySet().stream()
                    .filter(entry -> entry.getKey() < windowHours)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return (views + 2 * likes) / (decaying ? Math.pow(ageHours + 2, 1.2) : 1);
        }
    }

    @Test
    @DisplayName("R10.1 the score is that of the rule in every window: what is within it, by the age in the short ones")
    void scores() {
        List<Story> stories = List.of(
                new Story(1, Map.of(0, 1_000_000L), Map.of()),
                new Story(5, Map.of(1, 2_900_000L), Map.of(2, 3)),
                new Story(30, Map.of(2, 11_000_000L, 26, 300_000_000L), Map.of(40, 2)),
                new Story(150, Map.of(3, 90_000_000L), Map.of(3, 1)),
                new Story(600, Map.of(4, 90_000_000L, 500, 20_000_000L), Map.of(5, 5)),
                new Story(2000, Map.of(5, 90_000_000L, 1900, 900_000_000L), Map.of(6, 5)));
        List<Long> posts = minjiWrites(stories.size());
        Map<Long, Story> storyOf = new HashMap<>();
        for (int i = 0; i < stories.size(); i++) {
            long post = posts.get(i);
            Story story = stories.get(i);
            storyOf.put(post, story);
            created(post, story.ageHours());
            story.viewsByHoursAgo().forEach((hoursAgo, views) -> viewed(post, views, hoursAgo));
            story.likesByHoursAgo().forEach((hoursAgo, likes) -> liked(post, likes, hoursAgo));
        }

        Map<String, Integer> windows = Map.of("24h", 24, "7d", 168, "30d", 720, "all", Integer.MAX_VALUE);
        windows.forEach((window, hours) -> awaitOrder(
                POPULAR + "?window=" + window,
                posts,
                posts.stream()
                        .sorted(Comparator.comparingDouble(
                                        (Long post) -> storyOf.get(post).score(hours, hours <= 168))
                                .reversed())
                        .toList()));
        assertThat(part(POPULAR + "?size=100").getJsonArray("content"))
                .isEqualTo(part(POPULAR + "?window=7d&size=100").getJsonArray("content"));
    }

    private static void liked(long post, int likes, int hoursAgo) {
        for (int i = 1; i <= likes; i++) {
            like(post, hoursAgo * 10 + i, hoursAgo);
        }
    }

    /** By somebody whom nobody ever meets; the counter follows. */
    private static void like(long post, int memberNumber, int hoursAgo) {
        Database.update(
                "replace into post_likes (post_id, member_id, created_at) values (" + post + ", " + -memberNumber
                        + ", utc_timestamp(6) - interval " + hoursAgo + " hour)",
                "update posts set like_count = (select count(*) from post_likes where post_id = " + post
                        + ") where id = " + post);
    }

    @Test
    @DisplayName("R10.1 R10.3 a comment counts as three views, a like as two; equal scores: the newer post first")
    void weights() {
        List<Long> posts = minjiWrites(5);
        for (long post : posts) {
            viewed(post, 500_000_000, 1);
        }
        dave.comments(posts.get(0), "좋은 글");
        dave.likes("posts/" + posts.get(1));
        viewed(posts.get(2), 500_000_002, 1);

        awaitOrder(
                POPULAR + "?window=30d",
                posts,
                List.of(posts.get(0), posts.get(2), posts.get(1), posts.get(4), posts.get(3)));
    }

    @Test
    @DisplayName("R10.2 most commented: comments and replies within the window, deleted ones not")
    void comments() {
        List<Long> posts = minjiWrites(3);
        for (int i = 0; i < 2; i++) {
            dave.comments(posts.get(0), "댓글");
        }
        long parent = dave.comments(posts.get(1), "댓글").getJsonNumber("id").longValue();
        dave.replies(posts.get(1), parent, "답글");
        minji.replies(posts.get(1), parent, "답글");
        for (int i = 0; i < 4; i++) {
            dave.comments(posts.get(2), "오래된 댓글");
        }
        Database.update(
                "update comments set created_at = utc_timestamp(6) - interval 2 day where post_id = " + posts.get(2));

        awaitOrder(COMMENTED, posts, List.of(posts.get(2), posts.get(1), posts.get(0)));
        awaitOrder(COMMENTED + "?window=24h", posts, List.of(posts.get(1), posts.get(0)));

        assertThat(dave.delete("content", "/api/comments/" + parent).status()).isEqualTo(200);
        awaitOrder(COMMENTED + "?window=24h", posts, List.of(posts.get(0)));
    }

    @Test
    @DisplayName("posts by their last comment or like, newest first; what was taken back does not count")
    void recentActivities() {
        List<Long> posts = minjiWrites(3);
        dave.likes("posts/" + posts.get(2));
        dave.comments(posts.get(0), "댓글");
        dave.likes("posts/" + posts.get(1));
        awaitOrder(RECENT, posts, List.of(posts.get(1), posts.get(0), posts.get(2)));

        dave.unlikes("posts/" + posts.get(1));
        minji.likes("posts/" + posts.get(2));
        awaitOrder(RECENT, posts, List.of(posts.get(2), posts.get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {POPULAR + "?window=24h", RECENT + "?"})
    @DisplayName(
            "R10.4 a walk while the order turns round in every step: no repeat, no gap, the order of its beginning")
    void walkWhileScoresChange(String path) {
        List<Long> posts = minjiWrites(30);
        raise(posts);
        awaitOrder(path, posts, reversed(posts));

        List<Long> seen = new ArrayList<>();
        JsonObject part = part(path + "&size=10");
        boolean upsideDown = false;
        while (part.getBoolean("hasNext") && !seen.containsAll(posts)) {
            seen.addAll(ids(part));
            upsideDown = !upsideDown;
            List<Long> order = upsideDown ? reversed(posts) : posts;
            raise(order);
            awaitOrder(path, posts, reversed(order));
            part = part(path + "&size=10&cursor=" + part.getString("nextCursor"));
        }
        seen.addAll(ids(part));

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(posts::contains)).isEqualTo(reversed(posts));
    }

    /** Makes the last one of the list the first everywhere, and so on: by score and by last activity. */
    private static void raise(List<Long> posts) {
        for (int i = 0; i < posts.size(); i++) {
            // Far apart: some are a little older.
            viewed(posts.get(i), 1_000_000_000L * (i + 1), 0);
            like(posts.get(i), 1, 0);
        }
    }

    private static List<Long> reversed(List<Long> posts) {
        return posts.stream()
                .sorted(Comparator.comparingInt(posts::indexOf).reversed())
                .toList();
    }

    @Test
    @DisplayName(
            "R10.5 R5.3 R5.4 deleted and hidden posts leave a snapshot at once, its pages are full; mutes change nothing")
    void hidden() {
        Member jisoo = Member.named("jisoo");
        Member sora = Member.named("sora");
        List<Long> posts = minjiWrites(10);
        long jisoos = writes(jisoo);
        long soras = writes(sora);
        List<Long> all = Stream.concat(posts.stream(), Stream.of(jisoos, soras)).toList();
        for (int i = 0; i < all.size(); i++) {
            viewed(all.get(i), 8_000_000_000_000L + i * 1_000_000_000_000L, 0);
        }
        awaitOrder(POPULAR, all, reversed(all));
        JsonObject first = part(POPULAR + "?size=1");
        assertThat(ids(first)).containsExactly(soras);

        dave.mutes(sora);
        dave.blocks(jisoo);
        assertThat(minji.delete("content", "/api/posts/" + posts.get(9)).status())
                .isEqualTo(200);

        JsonObject rest = part(POPULAR + "?size=9&cursor=" + first.getString("nextCursor"));
        assertThat(ids(rest)).isEqualTo(reversed(posts).subList(1, 10));
        assertThat(ids(part(POPULAR + "?size=2"))).containsExactly(soras, posts.get(8));
    }

    @Test
    @DisplayName("R10.4 a cursor belongs to one ranking and one window; pages of old clients are those of the ranking")
    void parameters() {
        List<Long> posts = minjiWrites(3);
        for (long post : posts) {
            dave.comments(post, "댓글");
        }
        awaitOrder(COMMENTED, posts, reversed(posts));
        String cursor = part(COMMENTED + "?size=1").getString("nextCursor");

        for (String other : List.of(COMMENTED + "?window=24h", POPULAR + "?window=7d", RECENT + "?size=1")) {
            assertThat(dave.get("timeline", other + "&cursor=" + cursor).code()).isEqualTo("CURSOR_INVALID");
        }
        for (String window : List.of("1d", "7D", "all%20")) {
            Answer answer = dave.get("timeline", POPULAR + "?window=" + window);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        }
        JsonObject page = part(COMMENTED + "?window=all&size=2&page=1");
        assertThat(page.getInt("page")).isEqualTo(1);
        assertThat(ids(page)).doesNotContainAnyElementsOf(ids(part(COMMENTED + "?window=all&size=2")));
        assertThat(part(COMMENTED).getInt("size")).isEqualTo(20);
    }

    @Test
    @DisplayName(
            "R10.6 while another server has the turn, the snapshot of before is given, whatever the scores are now")
    void oneServerAtATime() {
        List<Long> posts = minjiWrites(2);
        dave.likes("posts/" + posts.get(0));
        awaitOrder(POPULAR + "?window=all", posts, List.of(posts.get(0)));
        String turn = "timeline:ranking:most-popular:all:turn";
        RedisCommand.touch(redis(), turn, Duration.ofMinutes(1));
        List<Long> before = walk(POPULAR + "?window=all");

        viewed(posts.get(1), 3_000_000_000L, 0);
        await().during(Duration.ofSeconds(2))
                .atMost(NEXT_SNAPSHOT)
                .untilAsserted(() -> assertThat(walk(POPULAR + "?window=all")).isEqualTo(before));
        RedisCommand.delete(redis(), turn);

        awaitOrder(POPULAR + "?window=all", posts, List.of(posts.get(1), posts.get(0)));
    }

    @Test
    @DisplayName("R10.4 without Redis: new snapshots each second, walks go on, those begun before too")
    void redisAway() {
        Assumptions.assumeTrue(redis().isLocal(), "REDIS_URL names a real server: not stopped");
        List<Long> posts = minjiWrites(6);
        raise(posts);
        awaitOrder(POPULAR, posts, reversed(posts));
        JsonObject begun = part(POPULAR + "?size=100");
        redis().stop();

        raise(reversed(posts));
        awaitOrder(POPULAR, posts, posts);
        if (begun.getBoolean("hasNext")) {
            assertThat(new HashSet<>(ids(part(POPULAR + "?size=100&cursor=" + begun.getString("nextCursor")))))
                    .doesNotContainAnyElementsOf(ids(begun));
        }
        redis().start();
        raise(posts);
        awaitOrder(POPULAR, posts, reversed(posts));
    }
}
