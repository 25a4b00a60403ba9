package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What timeline remembers of posts and members is never older than the last change. dave follows minji and reads all the time. */
class CachedReadsIT {

    private static final String FEED = "/api/timeline/posts/followings";

    /** Of the design: one second; and the time of a read. */
    private static final Duration BRIEF = Duration.ofSeconds(2);

    private Member dave;
    private Member minji;
    private long postId;

    /** What takes the post away from dave. */
    private enum Disappearance {
        DELETED((minji, dave, postId) -> ok(minji.delete("content", "/api/posts/" + postId))),
        FRIENDS_ONLY((minji, dave, postId) -> ok(minji.put("member", "/api/members/profile", privacy("FRIENDS")))),
        PRIVATE((minji, dave, postId) -> ok(minji.put("member", "/api/members/profile", privacy("PRIVATE")))),
        BLOCKED((minji, dave, postId) -> dave.blocks(minji)),
        BLOCKED_BY((minji, dave, postId) -> minji.blocks(dave)),
        DEACTIVATED((minji, dave, postId) -> ok(minji.delete("member", "/api/authentication/deactivate")));

        private interface Deed {
            void act(Member minji, Member dave, long postId);
        }

        private final Deed deed;

        Disappearance(Deed deed) {
            this.deed = deed;
        }
    }

    private static JsonObject privacy(String level) {
        return Json.createObjectBuilder().add("privacyLevel", level).build();
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @BeforeEach
    void remembered() {
        List<Member> two = Member.crowd(2);
        dave = two.get(0);
        minji = two.get(1);
        dave.follows(minji);
        postId = minji.writes("처음 글").getJsonNumber("id").longValue();
        Stream.of(dave, minji).forEach(reader -> {
            detail(reader);
            reader.get("timeline", FEED);
        });
        assertThat(inFeed()).isPresent();
    }

    @AfterEach
    void redisRuns() {
        Engine redis = DevServices.platform().redis();
        if (redis.isLocal() && !redis.local().isRunning()) {
            redis.start();
        }
    }

    private JsonObject detail(Member reader) {
        Answer answer = reader.get("timeline", "/api/timeline/posts/" + postId);
        ok(answer);
        return answer.object();
    }

    private Optional<JsonObject> inFeed() {
        Answer answer = dave.get("timeline", FEED);
        ok(answer);
        return answer.object().getJsonArray("content").getValuesAs(JsonObject.class).stream()
                .filter(post -> post.getJsonNumber("id").longValue() == postId)
                .findFirst();
    }

    /** The post as dave sees it in each way, asked now. */
    private void assertSeen(Consumer<JsonObject> post) {
        post.accept(inFeed().orElseThrow());
        post.accept(detail(dave));
        post.accept(dave.get("timeline", "/api/timeline/posts/authors/" + minji.id())
                .object()
                .getJsonArray("content")
                .getJsonObject(0));
    }

    private void assertLikes(int count, boolean liked) {
        assertSeen(post -> {
            assertThat(post.getInt("likeCount")).isEqualTo(count);
            assertThat(post.getBoolean("liked")).isEqualTo(liked);
        });
    }

    @Test
    @DisplayName("R8.2 my like is in my next read, and gone from the one after I took it back, however often I do")
    void ownLike() {
        for (int i = 0; i < 5; i++) {
            dave.likes("posts/" + postId);
            assertLikes(1, true);
            dave.unlikes("posts/" + postId);
            assertLikes(0, false);
        }
    }

    @Test
    @DisplayName("R8.2 R7.3 others' likes and comments, and the text of an edit, are in my next read")
    void othersDeeds() {
        minji.likes("posts/" + postId);
        assertLikes(1, false);

        JsonObject comment = minji.comments(postId, "댓글");
        assertSeen(post -> assertThat(post.getInt("commentCount")).isEqualTo(1));
        ok(minji.delete("content", "/api/comments/" + comment.getInt("id")));
        assertSeen(post -> assertThat(post.getInt("commentCount")).isZero());

        ok(minji.put("content", "/api/posts/" + postId, Bodies.post("고친 글")));
        assertSeen(post -> assertThat(post.getString("content")).isEqualTo("고친 글"));
    }

    @Test
    @DisplayName("R3.1 R3.3 a new name and a new handle are next to the post in the next read")
    void card() {
        ok(minji.put(
                "member",
                "/api/members/profile",
                Json.createObjectBuilder().add("displayName", "새 이름").build()));
        assertSeen(post -> assertThat(post.toString()).contains("새 이름"));

        String handle = "minji_" + minji.id();
        ok(minji.put(
                "member",
                "/api/members/profile/handle",
                Json.createObjectBuilder().add("newHandle", handle).build()));
        assertSeen(post -> assertThat(post.toString()).contains(handle));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R5 R6.3 R14.1 what is deleted or hidden is gone from the next read")
    void gone(Disappearance disappearance) {
        disappearance.deed.act(minji, dave, postId);

        assertThat(inFeed()).isEmpty();
        assertThat(dave.get("timeline", "/api/timeline/posts/" + postId).code()).isEqualTo("POST_NOT_FOUND");
    }

    @Test
    @DisplayName("R5.2 R9.2 a mutual follow opens a post for friends, an unfollow closes it, at the next read")
    void friends() {
        ok(minji.put("member", "/api/members/profile", privacy("FRIENDS")));
        assertThat(inFeed()).isEmpty();
        minji.follows(dave);
        assertThat(inFeed()).isPresent();
        ok(minji.delete("member", "/api/members/follow/" + dave.id()));
        assertThat(inFeed()).isEmpty();
        minji.follows(dave);
        assertThat(inFeed()).isPresent();
        ok(dave.delete("member", "/api/members/follow/" + minji.id()));
        assertThat(dave.get("timeline", "/api/timeline/posts/" + postId).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("R5.4 R9.2 mute, unmute, unfollow and follow are in the next read of the feed")
    void followFeed() {
        dave.mutes(minji);
        assertThat(inFeed()).isEmpty();
        ok(dave.delete("member", "/api/members/mutes/" + minji.id()));
        assertThat(inFeed()).isPresent();
        ok(dave.delete("member", "/api/members/follow/" + minji.id()));
        assertThat(inFeed()).isEmpty();
        dave.follows(minji);
        assertThat(inFeed()).isPresent();
    }

    @Test
    @DisplayName("a change that nobody announced is seen after a second")
    void unannounced() {
        CounterTable.falsify("update posts set content = 'by hand' where id = " + postId);

        await().atMost(BRIEF)
                .untilAsserted(() ->
                        assertSeen(post -> assertThat(post.getString("content")).isEqualTo("by hand")));
    }

    @Test
    @DisplayName("R8.2 R6.3 Redis away, back, back and empty: each change is in the next read all the same")
    void redisAway() {
        Engine redis = DevServices.platform().redis();
        Assumptions.assumeTrue(redis.isLocal(), "REDIS_URL names a real server: not stopped");
        for (boolean wiped : List.of(false, true)) {
            inFeed();
            redis.stop();
            dave.likes("posts/" + postId);
            assertLikes(1, true);
            if (wiped) {
                redis.wipe();
            }
            redis.start();
            assertLikes(1, true);
            dave.unlikes("posts/" + postId);
            assertLikes(0, false);
        }
        redis.stop();
        ok(minji.delete("content", "/api/posts/" + postId));
        redis.start();
        assertThat(inFeed()).isEmpty();
    }
}
