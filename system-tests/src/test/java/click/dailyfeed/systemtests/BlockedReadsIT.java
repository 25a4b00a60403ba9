package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a member hides does not exist for a viewer, whatever the reason: on every route that shows posts and comments or acts
 * on them. minji hides, dave must not see, jisoo is a friend of both and sees everything.
 */
class BlockedReadsIT {

    private static final Duration INDEXED = Duration.ofSeconds(10);

    /** Why minji does not exist for dave. */
    private enum Reason {
        MINJI_BLOCKED_DAVE,
        DAVE_BLOCKED_MINJI,
        MINJI_SHOWS_FRIENDS,
        MINJI_SHOWS_NOBODY
    }

    private static final Map<Reason, Story> STORIES = new EnumMap<>(Reason.class);

    /**
     * @param word in both of minji's texts and nowhere else
     * @param post of minji
     * @param comment of minji on {@code jisoosPost}
     * @param reply to {@code comment}, of jisoo where she sees that
     * @param davesPost on which minji commented too
     */
    private record Story(
            Member minji,
            Member dave,
            Member jisoo,
            String word,
            long post,
            long jisoosPost,
            long comment,
            long reply,
            long davesPost) {}

    private static Story story(Reason reason) {
        return STORIES.computeIfAbsent(reason, BlockedReadsIT::tell);
    }

    private static Story tell(Reason reason) {
        Member minji = Member.named(
                "minji",
                switch (reason) {
                    case MINJI_BLOCKED_DAVE, DAVE_BLOCKED_MINJI -> "PUBLIC";
                    case MINJI_SHOWS_FRIENDS -> "FRIENDS";
                    case MINJI_SHOWS_NOBODY -> "PRIVATE";
                });
        Member dave = Member.named("dave");
        Member jisoo = Member.named("jisoo");
        jisoo.follows(dave);
        minji.follows(jisoo);
        if (reason != Reason.MINJI_SHOWS_NOBODY) {
            jisoo.follows(minji);
            dave.follows(minji);
        }
        String word = "word" + UUID.randomUUID().toString().substring(0, 8);
        long post = id(minji.writes("민지의 글 " + word));
        long jisoosPost = id(jisoo.writes("지수의 글"));
        long davesPost = id(dave.writes("데이브의 글"));
        long comment = comment(minji, Bodies.comment(jisoosPost, "민지의 댓글 " + word));
        comment(minji, Bodies.comment(davesPost, "민지의 댓글 " + word));
        Member replier = reason == Reason.MINJI_SHOWS_NOBODY ? minji : jisoo;
        long reply = comment(replier, reply(jisoosPost, comment));
        switch (reason) {
            case MINJI_BLOCKED_DAVE -> block(minji, dave);
            case DAVE_BLOCKED_MINJI -> block(dave, minji);
            case MINJI_SHOWS_FRIENDS, MINJI_SHOWS_NOBODY -> {
                // the privacy level is enough
            }
        }
        return new Story(minji, dave, jisoo, word, post, jisoosPost, comment, reply, davesPost);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R5.2 R5.3 R5.4 a hidden member's post: no read, no edit, no like, no comment")
    void post(Reason reason) {
        Story story = story(reason);
        Member dave = story.dave();
        String post = "/api/posts/" + story.post();
        String timeline = "/api/timeline/posts/" + story.post();

        assertHidden(dave.get("timeline", timeline), "POST_NOT_FOUND");
        for (String part : List.of("/comments", "/history", "/likes", "/thread")) {
            assertHidden(dave.get("timeline", timeline + part), "POST_NOT_FOUND");
        }
        assertHidden(dave.get("timeline", "/api/timeline/statistics/posts/" + story.post()), "POST_NOT_FOUND");
        assertThat(dave.post("timeline", "/api/timeline/posts/query/list", Bodies.ids(story.post(), story.davesPost()))
                        .data()
                        .asJsonArray())
                .extracting(found -> id(found.asJsonObject()))
                .containsExactly(story.davesPost());
        assertHidden(dave.put("content", post, Bodies.post("내 글이 아니다")), "POST_NOT_FOUND");
        assertHidden(dave.delete("content", post), "POST_NOT_FOUND");
        assertHidden(dave.post("content", post + "/like"), "POST_NOT_FOUND");
        assertHidden(dave.delete("content", post + "/like"), "POST_NOT_FOUND");
        assertHidden(dave.post("content", "/api/comments", Bodies.comment(story.post(), "보여?")), "POST_NOT_FOUND");
        assertHidden(
                dave.post("content", "/api/comments/replies", reply(story.post(), story.comment())), "POST_NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R5.2 R5.3 R5.4 a hidden member's comment, and what is below it: no read, no edit, no like, no reply")
    void comment(Reason reason) {
        Story story = story(reason);
        Member dave = story.dave();

        for (long comment : List.of(story.comment(), story.reply())) {
            String write = "/api/comments/" + comment;
            String read = "/api/timeline/comments/" + comment;
            assertHidden(dave.get("timeline", read), "COMMENT_NOT_FOUND");
            assertHidden(dave.get("timeline", read + "/replies"), "COMMENT_NOT_FOUND");
            assertHidden(dave.put("content", write, Bodies.post("내 댓글이 아니다")), "COMMENT_NOT_FOUND");
            assertHidden(dave.delete("content", write), "COMMENT_NOT_FOUND");
            assertHidden(dave.post("content", write + "/like"), "COMMENT_NOT_FOUND");
            assertHidden(dave.delete("content", write + "/like"), "COMMENT_NOT_FOUND");
            assertHidden(
                    dave.post("content", "/api/comments/replies", reply(story.jisoosPost(), comment)),
                    "PARENT_COMMENT_NOT_FOUND");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R5.2 R5.3 R5.4 a hidden member is absent from lists, and the counts are the same for everybody")
    void lists(Reason reason) {
        Story story = story(reason);
        Member dave = story.dave();
        String jisoosPost = "/api/timeline/posts/" + story.jisoosPost();

        assertThat(ids(dave.get("timeline", jisoosPost + "/comments"))).isEmpty();
        assertThat(ids(dave.get("timeline", jisoosPost + "/thread"))).isEmpty();
        assertThat(ids(dave.get("timeline", "/api/timeline/posts/" + story.davesPost() + "/comments")))
                .isEmpty();
        assertThat(ids(dave.get("timeline", "/api/timeline/posts/followings"))).doesNotContain(story.post());
        assertThat(dave.get("timeline", jisoosPost).object().getInt("commentCount"))
                .isEqualTo(story.jisoo().get("timeline", jisoosPost).object().getInt("commentCount"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "R5.2 R5.3 R5.4 the page of a hidden member: friends' posts are an empty list, else there is no such member")
    void authorPage(Reason reason) {
        Story story = story(reason);
        Answer page = story.dave()
                .get("timeline", "/api/timeline/posts/authors/" + story.minji().id());

        if (reason == Reason.MINJI_SHOWS_FRIENDS) {
            assertThat(ids(page)).isEmpty();
        } else {
            assertHidden(page, "MEMBER_NOT_FOUND");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "R5.2 R5.3 R5.4 the comments of a hidden member: none of a friend's friend, else there is no such member")
    void commentsOfAMember(Reason reason) {
        Story story = story(reason);
        String comments = "/api/timeline/members/" + story.minji().id() + "/comments";
        Answer seenByDave = story.dave().get("timeline", comments);

        if (reason == Reason.MINJI_SHOWS_FRIENDS) {
            assertThat(ids(seenByDave)).isEmpty();
        } else {
            assertHidden(seenByDave, "MEMBER_NOT_FOUND");
        }
        assertThat(ids(story.minji().get("timeline", "/api/timeline/comments"))).contains(story.comment());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R5.2 R5.3 R5.4 a hidden member's posts are not found")
    void search(Reason reason) {
        Story story = story(reason);
        await().atMost(INDEXED).until(() -> search(story.minji(), story.word()).getInt("totalElements") == 1);

        JsonObject found = search(story.dave(), story.word());

        assertThat(found.getJsonArray("content")).isEmpty();
        assertThat(found.getInt("totalElements")).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "MINJI_SHOWS_NOBODY", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("R5.2 R5.4 a friend of both sees everything, and minji her own")
    void friend(Reason reason) {
        Story story = story(reason);
        Member jisoo = story.jisoo();

        assertThat(jisoo.get("timeline", "/api/timeline/posts/" + story.post()).status())
                .isEqualTo(200);
        assertThat(ids(jisoo.get("timeline", "/api/timeline/posts/followings"))).contains(story.post());
        assertThat(ids(jisoo.get("timeline", "/api/timeline/posts/" + story.jisoosPost() + "/comments")))
                .containsExactly(story.comment());
        assertThat(ids(jisoo.get("timeline", "/api/timeline/posts/" + story.davesPost() + "/comments")))
                .hasSize(1);
        await().atMost(INDEXED).until(() -> search(jisoo, story.word()).getInt("totalElements") == 1);
        assertThat(ids(story.minji().get("timeline", "/api/timeline/posts"))).containsExactly(story.post());
    }

    @ParameterizedTest
    @EnumSource(names = {"MINJI_BLOCKED_DAVE", "DAVE_BLOCKED_MINJI"})
    @DisplayName("R5.4 a block works both ways")
    void bothWays(Reason reason) {
        Story story = story(reason);
        Member minji = story.minji();
        String davesPost = "/api/timeline/posts/" + story.davesPost();

        assertHidden(minji.get("timeline", davesPost), "POST_NOT_FOUND");
        assertHidden(minji.get("timeline", davesPost + "/comments"), "POST_NOT_FOUND");
        assertHidden(minji.post("content", "/api/posts/" + story.davesPost() + "/like"), "POST_NOT_FOUND");
        assertHidden(
                minji.get(
                        "timeline",
                        "/api/timeline/posts/authors/" + story.dave().id()),
                "MEMBER_NOT_FOUND");
    }

    @Test
    @DisplayName("R5.4 R9.2 after the block is lifted everything is there again, but the follow")
    void unblock() {
        Story story = tell(Reason.MINJI_BLOCKED_DAVE);

        Answer unblock = story.minji()
                .delete("member", "/api/members/blocks/" + story.dave().id());
        assertThat(unblock.status()).as(unblock.toString()).isEqualTo(200);

        assertThat(story.dave()
                        .get("timeline", "/api/timeline/posts/" + story.post())
                        .status())
                .isEqualTo(200);
        assertThat(ids(story.dave().get("timeline", "/api/timeline/posts/" + story.jisoosPost() + "/comments")))
                .containsExactly(story.comment());
        assertThat(ids(story.dave().get("timeline", "/api/timeline/posts/followings")))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "R5.4 R9.2 a mute takes posts out of the muter's follow feed, from the next read on, and out of nothing else")
    void mute() {
        Member minji = Member.named("minji");
        Member jisoo = Member.named("jisoo");
        Member dave = Member.named("dave");
        dave.follows(minji);
        dave.follows(jisoo);
        String word = "word" + UUID.randomUUID().toString().substring(0, 8);
        long muted = id(minji.writes("민지의 글 " + word));
        long heard = id(jisoo.writes("지수의 글"));
        long comment = comment(minji, Bodies.comment(heard, "민지의 댓글"));
        String feed = "/api/timeline/posts/followings";
        assertThat(ids(dave.get("timeline", feed))).containsExactly(heard, muted);

        Answer mute = dave.post("member", "/api/members/mutes/" + minji.id());
        assertThat(mute.status()).as(mute.toString()).isEqualTo(201);

        assertThat(ids(dave.get("timeline", feed))).containsExactly(heard);
        assertThat(dave.get("timeline", "/api/timeline/posts/" + muted).status())
                .isEqualTo(200);
        assertThat(ids(dave.get("timeline", "/api/timeline/posts/authors/" + minji.id())))
                .containsExactly(muted);
        assertThat(ids(dave.get("timeline", "/api/timeline/posts/" + heard + "/comments")))
                .containsExactly(comment);
        await().atMost(INDEXED).until(() -> search(dave, word).getInt("totalElements") == 1);

        Answer unmute = dave.delete("member", "/api/members/mutes/" + minji.id());
        assertThat(unmute.status()).as(unmute.toString()).isEqualTo(200);

        assertThat(ids(dave.get("timeline", feed))).containsExactly(heard, muted);
    }

    private static void block(Member blocker, Member blocked) {
        Answer block = blocker.post("member", "/api/members/blocks/" + blocked.id());
        assertThat(block.status()).as(block.toString()).isEqualTo(201);
    }

    private static long comment(Member author, JsonObject body) {
        Answer comment = author.post("content", "/api/comments", body);
        assertThat(comment.status()).as(comment.toString()).isEqualTo(201);
        return id(comment.object());
    }

    private static JsonObject reply(long postId, long parentId) {
        return Json.createObjectBuilder(Bodies.comment(postId, "답글"))
                .add("parentId", parentId)
                .build();
    }

    private static JsonObject search(Member viewer, String word) {
        Answer found = viewer.get("search", "/api/search/posts?keyword=" + word);
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        return found.object();
    }

    private static void assertHidden(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static List<Long> ids(Answer scroll) {
        assertThat(scroll.status()).as(scroll.toString()).isEqualTo(200);
        return scroll.object().getJsonArray("content").stream()
                .map(item -> id(item.asJsonObject()))
                .toList();
    }

    private static long id(JsonObject object) {
        return object.getJsonNumber("id").longValue();
    }
}
