package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists around posts and comments. minji has a post, on which dave and jisoo comment. */
class TimelineReadsIT {

    private static final String POSTS = "/api/timeline/posts/";
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private static Member minji;
    private static Member dave;
    private static Member jisoo;
    private static long post;

    /** Of dave, oldest first; jisoo's replies are below the first one. */
    private static final List<Long> COMMENTS = new ArrayList<>();

    private static final List<Long> REPLIES = new ArrayList<>();
    private static long replyToReply;

    @BeforeAll
    static void tell() {
        minji = Member.named("minji");
        dave = Member.named("dave");
        jisoo = Member.named("jisoo");
        post = id(minji.writes("민지의 글"));
        for (int i = 0; i < 3; i++) {
            COMMENTS.add(id(dave.comments(post, "데이브의 댓글 " + i)));
        }
        for (int i = 0; i < 2; i++) {
            REPLIES.add(id(jisoo.replies(post, COMMENTS.get(0), "지수의 답글 " + i)));
        }
        replyToReply = id(minji.replies(post, REPLIES.get(1), "민지의 답글"));
    }

    @Test
    @DisplayName("R8.1 R5.4 who likes a post: newest like first, in parts, without those who are hidden")
    void likes() {
        long liked = id(minji.writes("인기 글"));
        Member sora = Member.named("sora");
        List.of(dave, sora, jisoo).forEach(member -> member.likes("posts/" + liked));
        String likes = POSTS + liked + "/likes";

        JsonObject first = minji.get("timeline", likes + "?size=2").object();
        Answer second = minji.get("timeline", likes + "?size=2&cursor=" + first.getString("nextCursor"));

        assertThat(ids(first)).containsExactly(jisoo.id(), sora.id());
        assertThat(ids(second.object())).containsExactly(dave.id());
        assertThat(first.getJsonArray("content").getJsonObject(0).getString("handle"))
                .isEqualTo(jisoo.handle());
        sora.blocks(minji);
        assertThat(ids(minji.get("timeline", likes).object())).containsExactly(jisoo.id(), dave.id());
        assertThat(statistics(minji, liked).getInt("likeCount")).isEqualTo(3);
    }

    @Test
    @DisplayName("R7.3 R8.2 the numbers next to a post")
    void statistics() {
        assertThat(statistics(dave, post).getInt("commentCount")).isEqualTo(6);
        assertThat(statistics(dave, post).getInt("likeCount")).isZero();
    }

    @Test
    @DisplayName("R6.3 many posts at once: in the order asked, each once, without those that are gone")
    void query() {
        long another = id(dave.writes("데이브의 글"));
        long gone = id(dave.writes("지울 글"));
        assertThat(dave.delete("content", "/api/posts/" + gone).status()).isEqualTo(200);

        Answer found =
                jisoo.post("timeline", POSTS + "query/list", Bodies.ids(another, Long.MAX_VALUE, post, gone, another));

        assertThat(found.data().asJsonArray())
                .extracting(item -> id(item.asJsonObject()))
                .containsExactly(another, post);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, 2000})
    @DisplayName("R6.3 1 to 100 posts may be asked for at once")
    void queryOfTooMany(int count) {
        Answer answer = jisoo.post(
                "timeline",
                POSTS + "query/list",
                Bodies.ids(LongStream.rangeClosed(1, count).toArray()));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    @DisplayName("R7.1 a thread has the replies below their comments, oldest first, down to the depth asked for")
    void thread() {
        JsonObject thread =
                dave.get("timeline", POSTS + post + "/thread?size=2").object();
        JsonObject root = thread.getJsonArray("content").getJsonObject(0);
        JsonObject second = root.getJsonArray("replies").getJsonObject(1);

        assertThat(ids(thread)).containsExactly(COMMENTS.get(0), COMMENTS.get(1));
        assertThat(thread.getBoolean("hasNext")).isTrue();
        assertThat(ids(root, "replies")).isEqualTo(REPLIES);
        assertThat(ids(second, "replies")).containsExactly(replyToReply);
        assertThat(second.getString("content")).isEqualTo("지수의 답글 1");

        JsonObject flat = root(dave, "?depth=0");
        assertThat(flat.getJsonArray("replies")).isEmpty();
        assertThat(flat.getInt("replyCount")).isEqualTo(2);
        assertThat(ids(root(dave, "?depth=1").getJsonArray("replies").getJsonObject(1), "replies"))
                .isEmpty();
    }

    @Test
    @DisplayName("a cursor continues its own list and no other")
    void foreignCursor() {
        String cursor =
                dave.get("timeline", POSTS + post + "/thread?size=1").object().getString("nextCursor");

        for (String list : List.of(
                POSTS + post + "/comments",
                POSTS + post + "/likes",
                "/api/timeline/comments",
                "/api/timeline/members/" + dave.id() + "/comments")) {
            Answer answer = dave.get("timeline", list + "?cursor=" + cursor);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("CURSOR_INVALID");
        }
    }

    @Test
    @DisplayName("R5.4 a hidden comment hides what is below it in a thread")
    void threadWithoutTheHidden() {
        Member sora = Member.named("sora");
        sora.blocks(jisoo);

        assertThat(ids(root(sora, ""), "replies")).isEmpty();
        assertThat(root(sora, "").getInt("replyCount")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-1", "x", "1.0", "%20", "99999999999"})
    @DisplayName("R7.1 a thread has three levels")
    void threadOfAnotherDepth(String depth) {
        Answer answer = dave.get("timeline", POSTS + post + "/thread?depth=" + depth);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    @DisplayName("R7.2 R6.3 a member's comments, newest first, without those on posts that are gone")
    void commentsOfAMember() {
        Member writer = Member.named("writer");
        long gone = id(dave.writes("지울 글"));
        long first = id(writer.comments(post, "첫 댓글"));
        writer.comments(gone, "지워질 글의 댓글");
        long reply = id(writer.replies(post, COMMENTS.get(1), "답글"));
        assertThat(dave.delete("content", "/api/posts/" + gone).status()).isEqualTo(200);
        String comments = "/api/timeline/members/" + writer.id() + "/comments";

        assertThat(ids(writer.get("timeline", "/api/timeline/comments").object()))
                .containsExactly(reply, first);
        JsonObject part = jisoo.get("timeline", comments + "?size=1").object();
        assertThat(ids(part)).containsExactly(reply);
        assertThat(ids(jisoo.get("timeline", comments + "?size=1&cursor=" + part.getString("nextCursor"))
                        .object()))
                .containsExactly(first);

        assertThat(dave.delete("content", "/api/comments/" + COMMENTS.get(1)).status())
                .isEqualTo(200);
        assertThat(ids(jisoo.get("timeline", comments).object())).containsExactly(first);
    }

    @Test
    @DisplayName("R7.4 the comments of a member who left stay, without the name")
    void withdrawn() {
        Member leaver = Member.named("leaver");
        long left = id(minji.writes("글"));
        leaver.comments(left, "남는 댓글");
        assertThat(leaver.delete("member", "/api/authentication/deactivate").status())
                .isEqualTo(200);

        JsonObject english = firstComment(left, "en");

        assertThat(english.getString("content")).isEqualTo("남는 댓글");
        assertThat(english.getString("authorName")).isEqualTo("withdrawn user");
        assertThat(english.isNull("authorHandle")).isTrue();
        assertThat(english.isNull("authorAvatarUrl")).isTrue();
        assertThat(firstComment(left, "ko").getString("authorName")).isEqualTo("탈퇴한 사용자");
    }

    @Test
    @DisplayName("R6.3 an administrator sees the posts of some days, with their number")
    void dateRange() {
        for (int i = 0; i < 3; i++) {
            dave.writes("오늘의 글 " + i);
        }
        LocalDate today = LocalDate.now(ZONE);
        Answer page = Member.admin()
                .get(
                        "timeline",
                        POSTS + "date-range?startDate=" + today.minusDays(1) + "&endDate=" + today + "&size=3");

        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.object().getJsonArray("content")).hasSize(3);
        assertThat(page.object().getInt("totalElements")).isGreaterThanOrEqualTo(3);
        assertThat(page.object().getBoolean("first")).isTrue();
        Answer longAgo = Member.admin().get("timeline", POSTS + "date-range?startDate=2020-01-01&endDate=2020-01-02");
        assertThat(longAgo.object().getInt("totalElements")).isZero();
        assertThat(dave.get("timeline", POSTS + "date-range?startDate=" + today + "&endDate=" + today)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?startDate=2026-11-01",
                "?startDate=2026-11-02&endDate=2026-11-01",
                "?startDate=yesterday&endDate=2026-11-01",
                "?startDate=2026-02-30&endDate=2026-03-01",
                "?startDate=%2B99999-01-01&endDate=%2B99999-01-02"
            })
    @DisplayName("R6.3 days are days, the first not after the last")
    void badDateRange(String query) {
        Answer answer = Member.admin().get("timeline", POSTS + "date-range" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
    }

    private static JsonObject statistics(Member viewer, long postId) {
        return viewer.get("timeline", "/api/timeline/statistics/posts/" + postId)
                .object();
    }

    private static JsonObject root(Member viewer, String query) {
        return viewer.get("timeline", POSTS + post + "/thread" + query)
                .object()
                .getJsonArray("content")
                .getJsonObject(0);
    }

    private static JsonObject firstComment(long postId, String language) {
        return dave.get("timeline", POSTS + postId + "/comments", "Accept-Language", language)
                .object()
                .getJsonArray("content")
                .getJsonObject(0);
    }

    private static List<Long> ids(JsonObject scroll) {
        return ids(scroll, "content");
    }

    private static List<Long> ids(JsonObject object, String list) {
        return object.getJsonArray(list).stream()
                .map(item -> id(item.asJsonObject()))
                .toList();
    }

    private static long id(JsonObject object) {
        return object.getJsonNumber("id").longValue();
    }
}
