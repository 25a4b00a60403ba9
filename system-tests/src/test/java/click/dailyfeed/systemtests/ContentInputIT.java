package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What posts and comments may say, and what may be done to which: each refusal by its code, and nothing changed by it. */
class ContentInputIT {

    private static final int POST_LENGTH = 5000;
    private static final int TITLE_LENGTH = 100;
    private static final int COMMENT_LENGTH = 1000;
    private static final int BODY_BYTES = 64 * 1024;

    private static Member minji;
    private static Member dave;
    private static long post;
    private static long otherPost;
    private static long comment;

    @BeforeAll
    static void minjiHasPostsAndDaveCommented() {
        minji = Member.named("minji");
        dave = Member.named("dave");
        post = id(minji.writes("글"));
        otherPost = id(minji.writes("다른 글"));
        comment = comments(dave, post, "댓글");
    }

    /** Texts of one code point each, or of several that are shown as one. */
    static Stream<String> characters() {
        return Stream.of("x", "글", "🏃", "e\u0301", "\u1112\u1161\u11ab", "👩\u200d👩\u200d👧\u200d👦", "\u202e");
    }

    @ParameterizedTest
    @MethodSource("characters")
    @DisplayName("R6.1 R7.1 lengths count code points: the longest text is stored as it was sent, one more is refused")
    void lengths(String character) {
        String content = text(character, POST_LENGTH);
        String title = text(character, TITLE_LENGTH);
        String reply = text(character, COMMENT_LENGTH);

        JsonObject longest = created(minji.post("content", "/api/posts", post(content, title)));
        long longestComment = comments(dave, id(longest), reply);

        JsonObject read =
                dave.get("timeline", "/api/timeline/posts/" + id(longest)).object();
        assertThat(read.getString("content")).isEqualTo(content);
        assertThat(read.getString("title")).isEqualTo(title);
        assertThat(minji.get("timeline", "/api/timeline/comments/" + longestComment)
                        .object()
                        .getString("content"))
                .isEqualTo(reply);
        refused(minji.post("content", "/api/posts", post(content + "x", "")), 400, "VALIDATION_FAILED");
        refused(minji.put("content", "/api/posts/" + post, post(content + "x", "")), 400, "VALIDATION_FAILED");
        refused(minji.post("content", "/api/posts", post("글", title + "x")), 400, "POST_TITLE_TOO_LONG");
        refused(minji.put("content", "/api/posts/" + post, post("글", title + "x")), 400, "POST_TITLE_TOO_LONG");
        refused(dave.post("content", "/api/comments", Bodies.comment(post, reply + "x")), 400, "VALIDATION_FAILED");
        refused(dave.put("content", "/api/comments/" + comment, Bodies.post(reply + "x")), 400, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n\r", "\u3000", "\u2003 \u2028"})
    @DisplayName("R6.1 R7.1 blank is empty, in whatever script, in a new text and in an edit")
    void blank(String blank) {
        refused(minji.post("content", "/api/posts", Bodies.post(blank)), 400, "POST_CONTENT_EMPTY");
        refused(minji.put("content", "/api/posts/" + post, Bodies.post(blank)), 400, "POST_CONTENT_EMPTY");
        refused(dave.post("content", "/api/comments", Bodies.comment(post, blank)), 400, "VALIDATION_FAILED");
        refused(dave.put("content", "/api/comments/" + comment, Bodies.post(blank)), 400, "VALIDATION_FAILED");
        refused(dave.post("content", "/api/comments/replies", reply(post, comment, blank)), 400, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83c", "\\udfc3", "\\udfc3\\ud83c", "a\\ud83cb"})
    @DisplayName("R6.1 R7.1 half an emoji is no text")
    void loneSurrogate(String half) {
        refused(send("POST", "/api/posts", "{\"content\":\"" + half + "\"}"), 400, "VALIDATION_FAILED");
        refused(send("POST", "/api/posts", "{\"content\":\"x\",\"title\":\"" + half + "\"}"), 400, "VALIDATION_FAILED");
        refused(
                send("POST", "/api/comments", "{\"postId\":" + post + ",\"content\":\"" + half + "\"}"),
                400,
                "VALIDATION_FAILED");
        JsonObject whole = created(send("POST", "/api/posts", "{\"content\":\"\\ud83c\\udfc3\"}"));
        assertThat(whole.getString("content")).isEqualTo("🏃");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('글')</script>",
                "<img src=x onerror=alert(1)> & &amp; \"'",
                "'; drop table posts; --",
                "%s {0} ${jndi:ldap://x} #{1+1} \\n"
            })
    @DisplayName("R6.1 markup and code are text: stored and returned as sent, never as HTML")
    void markup(String text) {
        JsonObject written = created(minji.post("content", "/api/posts", post(text, text)));
        long commented = comments(dave, id(written), text);

        Answer read = dave.get("timeline", "/api/timeline/posts/" + id(written));
        assertThat(read.header("Content-Type")).startsWith("application/json");
        assertThat(read.object().getString("content")).isEqualTo(text);
        assertThat(read.object().getString("title")).isEqualTo(text);
        assertThat(minji.get("timeline", "/api/timeline/comments/" + commented)
                        .object()
                        .getString("content"))
                .isEqualTo(text);
    }

    static Stream<Arguments> writes() {
        return Stream.of(
                Arguments.of("POST", "/api/posts"),
                Arguments.of("PUT", "/api/posts/1"),
                Arguments.of("POST", "/api/comments"),
                Arguments.of("POST", "/api/comments/replies"),
                Arguments.of("PUT", "/api/comments/1"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    @DisplayName("a body of 65 KiB is 413, of announced length or not; one of 64 KiB is read")
    void bodySize(String method, String path) {
        String content = "{\"content\":\"";
        String tooLong = content + "x".repeat(BODY_BYTES + 1024 - content.length() - 2) + "\"}";
        String longest = content + "x".repeat(BODY_BYTES - content.length() - 2) + "\"}";

        refused(send(method, path, tooLong), 413, "PAYLOAD_TOO_LARGE");
        refused(
                send(
                        method,
                        path,
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(tooLong.getBytes(StandardCharsets.UTF_8)))),
                413,
                "PAYLOAD_TOO_LARGE");
        refused(send(method, path, longest), 400, "VALIDATION_FAILED");
    }

    @Test
    @DisplayName("R7.1 three levels: a reply to a reply to a reply is refused")
    void depth() {
        long first = replies(minji, post, comment);
        long second = replies(dave, post, first);

        refused(
                minji.post("content", "/api/comments/replies", reply(post, second, "깊다")),
                400,
                "COMMENT_DEPTH_LIMIT_EXCEEDS");
        refused(minji.post("content", "/api/comments", reply(post, second, "깊다")), 400, "COMMENT_DEPTH_LIMIT_EXCEEDS");
    }

    @Test
    @DisplayName("R7.1 R7.3 a parent of another post, a deleted one and one that never was: refused and not counted")
    void parents() {
        long deleted = comments(dave, post, "지울 댓글");
        assertThat(dave.delete("content", "/api/comments/" + deleted).status()).isEqualTo(200);
        int before = commentCount(post);

        refused(
                dave.post("content", "/api/comments/replies", reply(otherPost, comment, "답글")),
                400,
                "PARENT_COMMENT_POST_ID_NOT_EQUALS");
        refused(
                dave.post("content", "/api/comments/replies", reply(post, deleted, "답글")),
                404,
                "PARENT_COMMENT_NOT_FOUND");
        refused(
                dave.post("content", "/api/comments/replies", reply(post, 999_999_999, "답글")),
                404,
                "PARENT_COMMENT_NOT_FOUND");

        assertThat(commentCount(post)).isEqualTo(before);
        assertThat(commentCount(otherPost)).isZero();
    }

    @Test
    @DisplayName("R6.2 R7.2 other people's posts and comments are not edited; whose post it is may delete a comment")
    void others() {
        Member sora = Member.named("sora");
        long davesComment = comments(dave, post, "데이브의 댓글");

        refused(dave.put("content", "/api/posts/" + post, Bodies.post("x")), 403, "POST_UPDATE_FORBIDDEN");
        refused(dave.delete("content", "/api/posts/" + post), 403, "POST_DELETE_FORBIDDEN");
        refused(
                minji.put("content", "/api/comments/" + davesComment, Bodies.post("x")),
                403,
                "COMMENT_MODIFICATION_PERMISSION_DENIED");
        refused(sora.delete("content", "/api/comments/" + davesComment), 403, "COMMENT_DELETION_PERMISSION_DENIED");
        assertThat(minji.delete("content", "/api/comments/" + davesComment).status())
                .isEqualTo(200);
        refused(dave.delete("content", "/api/comments/" + davesComment), 404, "COMMENT_NOT_FOUND");
    }

    @Test
    @DisplayName("R8.1 R8.2 a second like and an unlike without a like are 409, on posts and comments, and not counted")
    void likes() {
        String onPost = "/api/posts/" + otherPost + "/like";
        String onComment = "/api/comments/" + comment + "/like";

        refused(dave.delete("content", onPost), 409, "POST_LIKE_CANCEL_ALREADY_COMMITTED");
        refused(dave.delete("content", onComment), 409, "COMMENT_LIKE_CANCEL_ALREADY_COMMITTED");
        assertThat(dave.post("content", onPost).status()).isEqualTo(201);
        assertThat(dave.post("content", onComment).status()).isEqualTo(201);
        refused(dave.post("content", onPost), 409, "POST_LIKE_ALREADY_EXISTS");
        refused(dave.post("content", onComment), 409, "COMMENT_LIKE_ALREADY_EXISTS");

        assertThat(read("/api/timeline/posts/" + otherPost).getInt("likeCount")).isEqualTo(1);
        assertThat(read("/api/timeline/comments/" + comment).getInt("likeCount"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("R6.3 R8.3 nothing is done to a deleted post or below it")
    void deletedPost() {
        long deleted = id(minji.writes("지울 글"));
        long below = comments(dave, deleted, "댓글");
        assertThat(minji.delete("content", "/api/posts/" + deleted).status()).isEqualTo(200);

        refused(minji.put("content", "/api/posts/" + deleted, Bodies.post("x")), 404, "POST_NOT_FOUND");
        refused(dave.post("content", "/api/posts/" + deleted + "/like"), 404, "POST_NOT_FOUND");
        refused(dave.post("content", "/api/comments", Bodies.comment(deleted, "x")), 404, "POST_NOT_FOUND");
        refused(dave.post("content", "/api/comments/" + below + "/like"), 404, "COMMENT_NOT_FOUND");
        refused(dave.put("content", "/api/comments/" + below, Bodies.post("x")), 404, "COMMENT_NOT_FOUND");
        refused(dave.delete("content", "/api/comments/" + below), 404, "COMMENT_NOT_FOUND");
    }

    /** So many code points of the character, the rest filled up. */
    private static String text(String character, int length) {
        int points = character.codePointCount(0, character.length());
        return character.repeat(length / points) + "x".repeat(length % points);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static JsonObject created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.object();
    }

    private static Answer send(String method, String path, String body) {
        return send(method, path, BodyPublishers.ofString(body));
    }

    private static Answer send(String method, String path, BodyPublisher body) {
        return Http.send(
                method,
                "content",
                path,
                body,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + minji.accessToken());
    }

    private static JsonObject post(String content, String title) {
        return Json.createObjectBuilder()
                .add("content", content)
                .add("title", title)
                .build();
    }

    private static JsonObject reply(long postId, long parentId, String content) {
        return Json.createObjectBuilder(Bodies.comment(postId, content))
                .add("parentId", parentId)
                .build();
    }

    private static long comments(Member author, long postId, String content) {
        return id(created(author.post("content", "/api/comments", Bodies.comment(postId, content))));
    }

    private static long replies(Member author, long postId, long parentId) {
        return id(created(author.post("content", "/api/comments/replies", reply(postId, parentId, "답글"))));
    }

    private static int commentCount(long postId) {
        return read("/api/timeline/posts/" + postId).getInt("commentCount");
    }

    private static JsonObject read(String path) {
        return minji.get("timeline", path).object();
    }

    private static long id(JsonObject view) {
        return view.getJsonNumber("id").longValue();
    }
}
