package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A newcomer's story through all six services: minji writes, dave follows her. */
class FirstStepsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static Member minji;
    private static Member dave;
    private static JsonObject post;

    @BeforeAll
    static void minjiWritesAndDaveFollows() {
        minji = Member.named("minji");
        dave = Member.named("dave");
        dave.follows(minji);
        post = minji.writes("오늘 한강에서 달리기를 했어요 🏃 What a day! " + minji.handle());
    }

    @Test
    @DisplayName("R9.1 the follower's feed has the post, with its author")
    void followFeed() {
        JsonObject feed = dave.get("timeline", "/api/timeline/posts/followings").object();

        assertThat(feed.getJsonArray("content")).hasSize(1);
        JsonObject first = feed.getJsonArray("content").getJsonObject(0);
        assertThat(first.getInt("id")).isEqualTo(post.getInt("id"));
        assertThat(first.getString("content")).isEqualTo(post.getString("content"));
        assertThat(first.getString("authorHandle")).isEqualTo(minji.handle());
        assertThat(first.getString("authorName")).isEqualTo("minji");
        assertThat(feed.getBoolean("hasNext")).isFalse();
    }

    @Test
    @DisplayName("R9.1 own posts are in one's own feed only")
    void ownFeed() {
        Member sora = Member.named("sora");
        sora.writes("나의 첫 글");

        assertThat(sora.get("timeline", "/api/timeline/posts").object().getJsonArray("content"))
                .hasSize(1);
        assertThat(sora.get("timeline", "/api/timeline/posts/followings")
                        .object()
                        .getJsonArray("content"))
                .isEmpty();
    }

    @Test
    @DisplayName("R11.2 what a member did becomes an activity each, exactly once, newest first")
    void activities() {
        Member sora = Member.named("sora");
        sora.follows(minji);
        sora.writes("활동 기록");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(typesOf(sora))
                        .containsExactly("POST_CREATE", "MEMBER_FOLLOW", "MEMBER_LOGIN", "MEMBER_SIGNUP"));
    }

    @Test
    @DisplayName("R13.1 R13.3 the Korean post is found by one of its words")
    void search() {
        String keyword = URLEncoder.encode("달리기", StandardCharsets.UTF_8);

        await().atMost(SOON).untilAsserted(() -> {
            Answer found = dave.get("search", "/api/search/posts?size=100&sort=newest&keyword=" + keyword);
            assertThat(found.status()).as(found.toString()).isEqualTo(200);
            assertThat(found.object().getJsonArray("content").stream().map(JsonValue::asJsonObject))
                    .anySatisfy(hit -> {
                        assertThat(hit.getInt("id")).isEqualTo(post.getInt("id"));
                        assertThat(hit.getString("highlight")).contains("<em>달리기");
                    });
        });
    }

    @Test
    @DisplayName("R12.2 an uploaded picture has a thumbnail of 150 x 150 that anybody can see")
    void picture() throws IOException {
        Answer upload = Http.upload(
                "/api/images/upload", Pictures.png(640, 400), "Authorization", "Bearer " + minji.accessToken());
        assertThat(upload.status()).as(upload.toString()).isEqualTo(201);
        String imageId = upload.json().getString("data");

        Answer original = Http.get("image", "/api/images/view/" + imageId);
        Answer thumbnail = Http.get("image", "/api/images/view/" + imageId + "?thumbnail=true");

        assertThat(original.status()).isEqualTo(200);
        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
        assertThat(small.getWidth()).isEqualTo(150);
        assertThat(small.getHeight()).isEqualTo(150);
        assertThat(Http.get("image", "/api/images/view/" + imageId, "If-None-Match", original.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    @DisplayName("R8.1 R7.3 likes and comments are counted, and known to be mine")
    void likesAndComments() {
        JsonObject liked = minji.writes("좋아요를 눌러 주세요");
        long id = liked.getJsonNumber("id").longValue();
        Member jisoo = Member.named("jisoo");

        assertThat(jisoo.post("content", "/api/posts/" + id + "/like").status()).isEqualTo(201);
        assertThat(jisoo.post("content", "/api/posts/" + id + "/like").code()).isEqualTo("POST_LIKE_ALREADY_EXISTS");
        Answer comment = jisoo.post("content", "/api/comments", Bodies.comment(id, "멋져요!"));
        assertThat(comment.status()).as(comment.toString()).isEqualTo(201);

        JsonObject seen = jisoo.get("timeline", "/api/timeline/posts/" + id).object();
        assertThat(seen.getInt("likeCount")).isEqualTo(1);
        assertThat(seen.getInt("commentCount")).isEqualTo(1);
        assertThat(seen.getBoolean("liked")).isTrue();
        assertThat(minji.get("timeline", "/api/timeline/posts/" + id).object().getBoolean("liked"))
                .isFalse();
        assertThat(minji.get("timeline", "/api/timeline/posts/" + id + "/comments")
                        .object()
                        .getJsonArray("content")
                        .getJsonObject(0)
                        .getString("content"))
                .isEqualTo("멋져요!");
        assertThat(jisoo.delete("content", "/api/posts/" + id + "/like").status())
                .isEqualTo(200);
        assertThat(jisoo.delete("content", "/api/posts/" + id + "/like").code())
                .isEqualTo("POST_LIKE_CANCEL_ALREADY_COMMITTED");
    }

    @Test
    @DisplayName("R6.2 R6.3 only the author edits and deletes; a deleted post is gone at once")
    void editAndDelete() {
        long id = minji.writes("첫 글").getJsonNumber("id").longValue();

        assertThat(dave.put("content", "/api/posts/" + id, Bodies.post("내 글이 아니다"))
                        .code())
                .isEqualTo("POST_UPDATE_FORBIDDEN");
        assertThat(dave.delete("content", "/api/posts/" + id).code()).isEqualTo("POST_DELETE_FORBIDDEN");
        JsonObject edited =
                minji.put("content", "/api/posts/" + id, Bodies.post("고친 글")).object();
        assertThat(edited.getBoolean("edited")).isTrue();
        assertThat(dave.get("timeline", "/api/timeline/posts/" + id).object().getString("content"))
                .isEqualTo("고친 글");

        assertThat(minji.delete("content", "/api/posts/" + id).status()).isEqualTo(200);
        assertThat(dave.get("timeline", "/api/timeline/posts/" + id).code()).isEqualTo("POST_NOT_FOUND");
        assertThat(minji.delete("content", "/api/posts/" + id).code()).isEqualTo("POST_ALREADY_DELETED");
    }

    private static List<String> typesOf(Member member) {
        return member.get("activity", "/api/member-activities?size=100").object().getJsonArray("content").stream()
                .map(activity -> activity.asJsonObject().getString("memberActivityType"))
                .toList();
    }
}
