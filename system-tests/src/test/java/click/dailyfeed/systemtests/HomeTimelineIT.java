package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where the follow feed comes from. dave follows minji. */
class HomeTimelineIT {

    private static final String FEED = "/api/timeline/posts/followings";
    /** A post whose id another transaction took and never used keeps the fan-out back for 40 s. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int NEWEST = -1;

    private static Member dave;
    private static Member minji;

    /** Ids of minji's posts, newest first. */
    private static final List<Integer> POSTS = new ArrayList<>();

    @BeforeAll
    static void minjiWrites() {
        dave = Member.named("dave");
        minji = Member.named("minji");
        dave.follows(minji);
        for (int i = 0; i < 5; i++) {
            writes("민지의 글 " + i);
        }
    }

    private static void writes(String text) {
        POSTS.add(0, minji.writes(text).getInt("id"));
    }

    private static Engine redis() {
        return DevServices.platform().redis();
    }

    private static String key() {
        return "timeline:home:" + dave.id();
    }

    private static List<Integer> feed() {
        return dave.get("timeline", FEED).object().getJsonArray("content").stream()
                .map(JsonObject.class::cast)
                .map(post -> post.getInt("id"))
                .toList();
    }

    /** All posts are old enough for the fan-out to be done with them. */
    @BeforeEach
    void daveHasATimelineWithAllPosts() {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(feed()).isEqualTo(POSTS);
            assertThat(RedisCommand.size(redis(), key())).isEqualTo(POSTS.size() + 1);
        });
    }

    @Test
    @DisplayName("R9.1 the feed is read from the home timeline once there is one")
    void readFromRedis() {
        // A hole that only a hand can make shows where the answer comes from. Somebody may have asked for a timeline
        // before,
        // and it is built once more.
        await().atMost(SOON).untilAsserted(() -> {
            if (RedisCommand.size(redis(), key()) == POSTS.size() + 1) {
                RedisCommand.removeEntry(redis(), key(), NEWEST);
            }
            assertThat(feed()).isEqualTo(POSTS.subList(1, POSTS.size()));
        });

        RedisCommand.delete(redis(), key());
        assertThat(feed()).isEqualTo(POSTS);
    }

    @Test
    @DisplayName("R9.3 a new post is in the home timeline at once, and in the feed once")
    void fanOut() {
        writes("새 글");

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(RedisCommand.size(redis(), key())).isEqualTo(POSTS.size() + 1));
        assertThat(feed()).isEqualTo(POSTS);
    }

    @Test
    @DisplayName("R9.2 posts of between an unfollow and a new follow are in the feed at the next read")
    void followedAgain() {
        assertThat(dave.delete("member", "/api/members/follow/" + minji.id()).status())
                .isEqualTo(200);
        writes("데이브가 못 보는 동안 쓴 글");
        assertThat(feed()).isEmpty();
        dave.follows(minji);

        assertThat(feed()).isEqualTo(POSTS);
    }

    @Test
    @DisplayName("R9.4 a lost progress makes all timelines void, and they are built again")
    void lostProgress() {
        RedisCommand.removeEntry(redis(), key(), NEWEST);
        RedisCommand.delete(redis(), "timeline:progress");

        await().atMost(SOON).untilAsserted(() -> assertThat(feed()).isEqualTo(POSTS));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(feed()).isEqualTo(POSTS);
            assertThat(RedisCommand.size(redis(), key())).isEqualTo(POSTS.size() + 1);
        });
    }
}
