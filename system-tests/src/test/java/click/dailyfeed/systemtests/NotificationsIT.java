package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What members are told of what others did to them. Each story has members of its own. */
class NotificationsIT {

    private static final String NOTIFICATIONS = "/notifications";

    /** Issue 5, Done when. */
    private static final Duration BANNER = Duration.ofSeconds(2);

    /** While other tests' events are on their way. */
    private static final Duration STORED = Duration.ofSeconds(30);

    private final Member minji = Member.named("minji");
    private final Member dave = Member.named("dave");

    @BeforeAll
    static void everyTopicIsRead() {
        Member first = Member.named("first");
        first.writes("모두 준비되었다");
        await().atMost(STORED)
                .until(() -> !first.activities("?type=POST_CREATE").isEmpty());
    }

    @Test
    @DisplayName(
            "R11.3 within 2 s a member sees like, comment, like of a comment and follow by another, with the card, unread")
    void banner() {
        long post = minji.writes("오늘의 한강").getInt("id");
        long comment = minji.comments(post, "내 댓글").getInt("id");

        dave.likes("posts/" + post);
        isTold(minji, "LIKE_POST");
        dave.comments(post, "좋네요");
        isTold(minji, "COMMENT_CREATE");
        dave.likes("comments/" + comment);
        isTold(minji, "LIKE_COMMENT");
        dave.follows(minji);
        isTold(minji, "MEMBER_FOLLOW");

        List<JsonObject> told = minji.activities(NOTIFICATIONS);
        assertThat(told)
                .extracting(activity -> activity.getString("memberActivityType"))
                .containsExactly("MEMBER_FOLLOW", "LIKE_COMMENT", "COMMENT_CREATE", "LIKE_POST");
        assertThat(told).allSatisfy(activity -> {
            assertThat(activity.getInt("memberId")).isEqualTo((int) dave.id());
            assertThat(activity.getJsonObject("member").getString("handle")).isEqualTo(dave.handle());
            assertThat(activity.get("readAt")).isEqualTo(JsonValue.NULL);
        });
        assertThat(unread(minji)).isEqualTo(4);
        assertThat(dave.activities(NOTIFICATIONS)).as("of oneself").isEmpty();
        assertThat(minji.activities(NOTIFICATIONS + "?type=LIKE_POST")).hasSize(1);
    }

    private static void isTold(Member member, String type) {
        await().atMost(BANNER)
                .until(() -> !member.activities(NOTIFICATIONS + "?type=" + type).isEmpty());
    }

    @Test
    @DisplayName(
            "R11.3 a reply is told to the author of the post and to the author of the comment, once each; marks are one's own")
    void recipients() {
        Member sora = Member.named("sora");
        long post = minji.writes("글").getInt("id");
        long comment = dave.comments(post, "댓글").getInt("id");
        sora.replies(post, comment, "답글");
        long own = minji.comments(post, "내 글에 내 댓글").getInt("id");
        sora.replies(post, own, "글쓴이에게 답글");
        toldOf(minji, 3);
        toldOf(dave, 1);

        String reply = dave.activities(NOTIFICATIONS).get(0).getString("id");
        assertThat(ids(minji)).contains(reply);
        reads(dave, reply);

        assertThat(unread(dave)).isZero();
        assertThat(unread(minji)).isEqualTo(3);
        assertThat(minji.activities(NOTIFICATIONS))
                .allSatisfy(activity -> assertThat(activity.get("readAt")).isEqualTo(JsonValue.NULL));
        assertThat(dave.activities(NOTIFICATIONS).get(0).getString("readAt")).endsWith("Z");
    }

    @Test
    @DisplayName(
            "one mark, marks up to one, the same again: the first time of reading stays; notifications of others are 404")
    void marks() {
        long post = minji.writes("글").getInt("id");
        for (int i = 0; i < 4; i++) {
            dave.comments(post, "댓글 " + i);
        }
        toldOf(minji, 4);
        List<String> ids = ids(minji);

        reads(minji, ids.get(1));
        String readAt = minji.activities(NOTIFICATIONS).get(1).getString("readAt");
        assertThat(unread(minji)).isEqualTo(3);
        reads(minji, ids.get(1));
        readsUpTo(minji, ids.get(2));
        assertThat(unread(minji)).isEqualTo(1);
        readsUpTo(minji, ids.get(0));
        readsUpTo(minji, ids.get(0));
        assertThat(unread(minji)).isZero();
        assertThat(minji.activities(NOTIFICATIONS).get(1).getString("readAt")).isEqualTo(readAt);
        assertThat(ids(minji)).as("reading takes nothing out of the list").isEqualTo(ids);

        Answer foreign =
                dave.put("activity", "/api/member-activities/" + ids.get(0) + "/read", JsonValue.EMPTY_JSON_OBJECT);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo("NOT_FOUND");
        assertThat(upTo(dave, ids.get(0)).code()).isEqualTo("NOT_FOUND");
        String ownPost = minji.activities("?type=POST_CREATE").get(0).getString("id");
        assertThat(upTo(minji, ownPost).code())
                .as("an activity, but no notification")
                .isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("R5.4 who is blocked or muted is neither told of nor counted; unmuted, all is back")
    void blockedAndMuted() {
        Member sora = Member.named("sora");
        Member jisoo = Member.named("jisoo");
        long post = minji.writes("글").getInt("id");
        dave.likes("posts/" + post);
        sora.likes("posts/" + post);
        jisoo.likes("posts/" + post);
        toldOf(minji, 3);

        minji.mutes(sora);
        jisoo.blocks(minji);

        assertThat(actors(minji)).containsExactly(dave.id());
        assertThat(unread(minji)).isEqualTo(1);
        assertThat(minji.delete("member", "/api/members/mutes/" + sora.id()).status())
                .isEqualTo(200);
        assertThat(actors(minji)).containsExactlyInAnyOrder(sora.id(), dave.id());
        assertThat(unread(minji)).isEqualTo(2);
    }

    @Test
    @DisplayName("R6.3 R7.2 R8 what was taken back or deleted is told no more; liked again, it is told once")
    void takenBack() {
        long post = minji.writes("글").getInt("id");
        long gone = minji.writes("지울 글").getInt("id");
        dave.likes("posts/" + post);
        dave.likes("posts/" + gone);
        long comment = dave.comments(post, "지울 댓글").getInt("id");
        dave.follows(minji);
        toldOf(minji, 4);

        assertThat(minji.delete("content", "/api/posts/" + gone).status()).isEqualTo(200);
        assertThat(dave.delete("content", "/api/comments/" + comment).status()).isEqualTo(200);
        assertThat(dave.delete("member", "/api/members/follow/" + minji.id()).status())
                .isEqualTo(200);
        assertThat(minji.activities(NOTIFICATIONS)).hasSize(1);
        dave.unlikes("posts/" + post);
        assertThat(minji.activities(NOTIFICATIONS)).isEmpty();
        assertThat(unread(minji)).isZero();
        dave.likes("posts/" + post);
        toldOf(minji, 1);
        dave.follows(minji);
        toldOf(minji, 2);
    }

    @Test
    @DisplayName("pages and cursors give the same sequence, full pages though most is hidden, no gap and no double")
    void pages() {
        Member loud = Member.named("loud");
        long post = minji.writes("글").getInt("id");
        for (int i = 0; i < 7; i++) {
            dave.comments(post, "댓글 " + i);
            loud.comments(post, "광고 " + i);
            loud.comments(post, "또 광고 " + i);
        }
        toldOf(minji, 21);
        minji.mutes(loud);

        List<String> walked = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String path = "/api/member-activities/notifications?size=3";
        for (String cursor = ""; cursor != null; ) {
            JsonObject page = minji.get("activity", path + cursor).object();
            page.getJsonArray("content")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> walked.add(item.getString("id")));
            sizes.add(page.getJsonArray("content").size());
            cursor = page.isNull("nextCursor") ? null : "&cursor=" + page.getString("nextCursor");
        }
        assertThat(sizes).containsExactly(3, 3, 1);
        assertThat(walked).doesNotHaveDuplicates().isEqualTo(ids(minji)).hasSize(7);
        assertThat(minji.activities("/notifications?size=3&page=1"))
                .extracting(item -> item.getString("id"))
                .isEqualTo(walked.subList(3, 6));

        String foreign = minji.get("activity", path).object().getString("nextCursor");
        for (String other : List.of(
                "/api/member-activities?cursor=",
                "/api/member-activities/followings?cursor=",
                "/api/member-activities/notifications?type=LIKE_POST&cursor=")) {
            assertThat(minji.get("activity", other + foreign).code()).as(other).isEqualTo("CURSOR_INVALID");
        }
        assertThat(dave.get("activity", "/api/member-activities/notifications?cursor=" + foreign)
                        .code())
                .isEqualTo("CURSOR_INVALID");
    }

    @Test
    @DisplayName("R11.2 R11.3 what I read of what I may see is recorded for me alone, as mine whatever the body says")
    void reads() {
        Member sora = Member.named("sora");
        JsonObject post = minji.writes("글");
        int comment = minji.comments(post.getInt("id"), "댓글").getInt("id");
        sora.follows(dave);

        Answer postRead = dave.post(
                "activity", "/api/member-activities/posts", claim("POST_READ", post.getInt("id"), null, minji.id()));
        Answer commentRead = dave.post(
                "activity",
                "/api/member-activities/comments",
                claim("COMMENT_READ", post.getInt("id"), comment, minji.id()));

        assertThat(postRead.status()).as(postRead.toString()).isEqualTo(201);
        assertThat(postRead.header("Location")).endsWith("/api/member-activities?type=POST_READ");
        assertThat(postRead.object().getInt("memberId")).isEqualTo((int) dave.id());
        assertThat(commentRead.status()).as(commentRead.toString()).isEqualTo(201);
        await().atMost(BANNER)
                .untilAsserted(() -> assertThat(dave.activities(""))
                        .extracting(activity -> activity.getString("id"))
                        .contains(
                                postRead.object().getString("id"),
                                commentRead.object().getString("id")));
        assertThat(minji.activities(NOTIFICATIONS)).isEmpty();
        assertThat(sora.activities("/followings")).isEmpty();
        assertThat(minji.activities(""))
                .noneMatch(activity -> activity.getString("memberActivityType").endsWith("_READ"));
    }

    @Test
    @DisplayName("the same record of a read with the same Idempotency-Key is one activity")
    void readOnce() {
        int post = minji.writes("글").getInt("id");
        String key = UUID.randomUUID().toString();
        JsonObject claim = claim("POST_READ", post, null, dave.id());

        Answer first = dave.post("activity", "/api/member-activities/posts", claim, "Idempotency-Key", key);
        Answer again = dave.post("activity", "/api/member-activities/posts", claim, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        await().atMost(STORED).until(() -> dave.activities("?type=POST_READ").size() == 1);
    }

    @Test
    @DisplayName("R5.2 of a member for friends one is told of likes, and of comments only as a mutual follow")
    void friendsOnly() {
        Member friend = Member.named("friend", "FRIENDS");
        long post = minji.writes("글").getInt("id");
        friend.comments(post, "친구에게만");
        friend.likes("posts/" + post);
        toldOf(minji, 1);
        assertThat(minji.activities(NOTIFICATIONS).get(0).getString("memberActivityType"))
                .isEqualTo("LIKE_POST");

        minji.follows(friend);
        friend.follows(minji);

        toldOf(minji, 3);
    }

    /** Path, type, expected status, expected code. */
    static Stream<Arguments> claims() {
        return Stream.of(
                Arguments.of("/posts", "POST_CREATE", 403, "FORBIDDEN"),
                Arguments.of("/posts", "LIKE_POST", 403, "FORBIDDEN"),
                Arguments.of("/posts", "COMMENT_READ", 403, "FORBIDDEN"),
                Arguments.of("/posts", "MEMBER_LOGIN", 403, "FORBIDDEN"),
                Arguments.of("/posts", "MEMBER_PURGE", 403, "FORBIDDEN"),
                Arguments.of("/posts", "SLEEP", 400, "MALFORMED_JSON"),
                Arguments.of("/comments", "COMMENT_CREATE", 403, "FORBIDDEN"),
                Arguments.of("/comments", "POST_READ", 403, "FORBIDDEN"),
                Arguments.of("/comments", "COMMENT_READ", 400, "VALIDATION_FAILED"),
                Arguments.of("/posts/likes", "LIKE_POST", 403, "FORBIDDEN"),
                Arguments.of("/posts/likes", "POST_READ", 403, "FORBIDDEN"),
                Arguments.of("/comments/likes", "LIKE_COMMENT_CANCEL", 403, "FORBIDDEN"));
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @MethodSource("claims")
    @DisplayName("R11.1 nobody claims an activity: only reading is recorded over HTTP")
    void forged(String path, String type, int status, String code) {
        int post = minji.writes("글").getInt("id");

        Answer answer = minji.post("activity", "/api/member-activities" + path, claim(type, post, null, minji.id()));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    @DisplayName("R5 what one may not see, one has not read")
    void readsOfHiddenThings() {
        Member recluse = Member.named("recluse", "PRIVATE");
        int hidden = recluse.writes("나만의 글").getInt("id");
        int post = minji.writes("글").getInt("id");
        int comment = minji.comments(post, "댓글").getInt("id");
        int other = minji.writes("다른 글").getInt("id");
        String posts = "/api/member-activities/posts";
        String comments = "/api/member-activities/comments";

        assertThat(dave.post("activity", posts, claim("POST_READ", hidden, null, 1))
                        .code())
                .isEqualTo("POST_NOT_FOUND");
        assertThat(dave.post("activity", posts, claim("POST_READ", 999_999_999, null, 1))
                        .code())
                .isEqualTo("POST_NOT_FOUND");
        assertThat(dave.post("activity", comments, claim("COMMENT_READ", other, comment, 1))
                        .code())
                .as("a comment of another post")
                .isEqualTo("COMMENT_NOT_FOUND");
        assertThat(dave.post("activity", comments, claim("COMMENT_READ", post, 999_999_999, 1))
                        .code())
                .isEqualTo("COMMENT_NOT_FOUND");
    }

    private static JsonObject claim(String type, int post, Integer comment, long memberId) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("memberId", memberId)
                .add("postId", post)
                .add("activityType", type);
        return (comment == null ? body : body.add("commentId", comment)).build();
    }

    private static void toldOf(Member member, int notifications) {
        await().atMost(STORED)
                .untilAsserted(() -> assertThat(member.activities(NOTIFICATIONS + "?size=100"))
                        .hasSize(notifications));
    }

    private static List<String> ids(Member member) {
        return member.activities(NOTIFICATIONS).stream()
                .map(activity -> activity.getString("id"))
                .toList();
    }

    private static List<Long> actors(Member member) {
        return member.activities(NOTIFICATIONS).stream()
                .map(activity -> activity.getJsonNumber("memberId").longValue())
                .toList();
    }

    private static int unread(Member member) {
        Answer answer = member.get("activity", "/api/member-activities/notifications/unread-count");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object().getInt("count");
    }

    private static void reads(Member member, String id) {
        Answer answer = Http.send(
                "PUT",
                "activity",
                "/api/member-activities/" + id + "/read",
                BodyPublishers.noBody(),
                "Authorization",
                "Bearer " + member.accessToken());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static void readsUpTo(Member member, String id) {
        Answer answer = upTo(member, id);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static Answer upTo(Member member, String id) {
        return member.put(
                "activity",
                "/api/member-activities/notifications/read",
                Json.createObjectBuilder().add("upTo", id).build());
    }
}
