package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the members did whom dave follows: minji and jisoo, not sora. */
class FollowingActivitiesIT {

    private static final String BANNER = "/followings?size=100";
    private static final Duration STORED = Duration.ofSeconds(30);

    private final Member dave = Member.named("dave");
    private final Member minji = Member.named("minji");
    private final Member jisoo = Member.named("jisoo");
    private final Member sora = Member.named("sora");

    @BeforeEach
    void daveFollowsTwo() {
        dave.follows(minji);
        dave.follows(jisoo);
    }

    @Test
    @DisplayName(
            "R11.3 posts, comments and likes of followings, newest first, with cards; nothing else and of nobody else")
    void banner() {
        long post = sora.writes("소라의 글").getInt("id");
        long comment = minji.comments(post, "민지의 댓글").getInt("id");
        minji.writes("민지의 글");
        jisoo.likes("posts/" + post);
        jisoo.likes("comments/" + comment);
        jisoo.follows(sora);
        jisoo.login();
        shows(4);

        List<JsonObject> banner = dave.activities(BANNER);
        assertThat(banner)
                .extracting(activity -> activity.getString("memberActivityType"))
                .containsExactlyInAnyOrder("LIKE_COMMENT", "LIKE_POST", "POST_CREATE", "COMMENT_CREATE");
        assertThat(banner)
                .extracting(activity -> Instant.parse(activity.getString("createdAt")))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(banner)
                .allSatisfy(
                        activity -> assertThat(activity.getJsonObject("member").getInt("memberId"))
                                .isEqualTo(activity.getInt("memberId")));
        assertThat(dave.activities("/followings?type=LIKE_POST")).hasSize(1);
        assertThat(sora.activities(BANNER)).as("follows nobody").isEmpty();
    }

    @Test
    @DisplayName(
            "R5.3 R5.4 R6.3 what is hidden, deleted or taken back is absent; a mute and an unfollow take their activities out")
    void rules() {
        Member recluse = Member.named("recluse");
        long hidden = recluse.writes("곧 숨을 글").getInt("id");
        long blocked = sora.writes("막힐 글").getInt("id");
        long deleted = minji.writes("지울 글").getInt("id");
        long kept = minji.writes("남을 글").getInt("id");
        jisoo.likes("posts/" + hidden);
        jisoo.likes("posts/" + blocked);
        jisoo.likes("posts/" + kept);
        shows(5);

        assertThat(recluse.put(
                                "member",
                                "/api/members/profile",
                                Json.createObjectBuilder()
                                        .add("privacyLevel", "PRIVATE")
                                        .build())
                        .status())
                .isEqualTo(200);
        shows(4);
        sora.blocks(dave);
        shows(3);
        assertThat(minji.delete("content", "/api/posts/" + deleted).status()).isEqualTo(200);
        shows(2);
        jisoo.unlikes("posts/" + kept);
        shows(1);
        jisoo.likes("posts/" + kept);
        shows(2);
        dave.mutes(minji);
        assertThat(dave.activities(BANNER))
                .extracting(activity -> activity.getString("memberActivityType"))
                .as("dave muted minji, not jisoo who likes her post")
                .containsExactly("LIKE_POST");
        assertThat(dave.delete("member", "/api/members/follow/" + jisoo.id()).status())
                .isEqualTo(200);
        shows(0);
    }

    @Test
    @DisplayName("R11.3 pages are full while more exist, though most activities are hidden; the walk equals the list")
    void fullPages() {
        for (int i = 0; i < 5; i++) {
            minji.writes("민지의 글 " + i);
            for (int j = 0; j < 4; j++) {
                long gone = jisoo.writes("지울 글").getInt("id");
                jisoo.delete("content", "/api/posts/" + gone);
            }
        }
        await().atMost(STORED)
                .until(() -> jisoo.activities("?type=POST_CREATE&size=100").size() == 20);
        shows(5);

        List<String> walked = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            JsonObject page = dave.get("activity", "/api/member-activities/followings?size=2" + cursor)
                    .object();
            List<JsonObject> content = page.getJsonArray("content").getValuesAs(JsonObject.class);
            content.forEach(activity -> walked.add(activity.getString("id")));
            sizes.add(content.size());
            cursor = page.isNull("nextCursor") ? null : "&cursor=" + page.getString("nextCursor");
        }
        assertThat(sizes).containsExactly(2, 2, 1);
        assertThat(walked)
                .isEqualTo(dave.activities(BANNER).stream()
                        .map(activity -> activity.getString("id"))
                        .toList());
    }

    private void shows(int activities) {
        await().atMost(STORED)
                .untilAsserted(() -> assertThat(dave.activities(BANNER)).hasSize(activities));
    }
}
