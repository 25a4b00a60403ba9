package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The follow feed as a list: order, parts, pages, and who is in it. dave follows minji and jisoo, not sora. */
class FollowFeedIT {

    private static final String FEED = "/api/timeline/posts/followings";

    private static Member dave;
    private static Member minji;
    private static Member jisoo;

    /** Ids of minji's and jisoo's posts, newest first. */
    private static final List<Integer> EXPECTED = new ArrayList<>();

    @BeforeAll
    static void threeMembersWrite() {
        dave = Member.named("dave");
        minji = Member.named("minji");
        jisoo = Member.named("jisoo");
        Member sora = Member.named("sora");
        dave.follows(minji);
        dave.follows(jisoo);
        for (int i = 0; i < 12; i++) {
            EXPECTED.add(0, minji.writes("민지의 글 " + i).getInt("id"));
            sora.writes("소라의 글 " + i);
            EXPECTED.add(0, jisoo.writes("Jisoo's post " + i).getInt("id"));
        }
        dave.writes("내 글은 내 팔로우 피드에 없다");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 7, 24, 100})
    @DisplayName("R9.1 R9.4 the cursor walk gives every post of the followed, newest first, none twice")
    void cursorWalk(int size) {
        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        do {
            String query = "?size=" + size + (cursor == null ? "" : "&cursor=" + cursor);
            Answer part = dave.get("timeline", FEED + query);
            assertThat(part.status()).as(part.toString()).isEqualTo(200);
            seen.addAll(ids(part.object()));
            cursor = part.object().isNull("nextCursor")
                    ? null
                    : ((JsonString) part.object().get("nextCursor")).getString();
            assertThat(part.object().getBoolean("hasNext")).isEqualTo(cursor != null);
            assertThat(part.header("Link").contains("rel=\"next\"")).isEqualTo(cursor != null);
        } while (cursor != null);

        assertThat(seen).isEqualTo(EXPECTED);
    }

    @Test
    @DisplayName("R9.1 pages of an old client give the same sequence, their number echoed")
    void pages() {
        List<Integer> seen = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            JsonObject part =
                    dave.get("timeline", FEED + "?size=10&page=" + page).object();
            assertThat(part.getInt("page")).isEqualTo(page);
            seen.addAll(ids(part));
        }

        assertThat(seen).isEqualTo(EXPECTED);
    }

    @Test
    @DisplayName("R9.2 following brings the posts in, unfollowing takes them out, at the next read")
    void followAndUnfollow() {
        Member reader = Member.named("reader");
        reader.follows(minji);
        assertThat(ids(reader.get("timeline", FEED + "?size=100").object())).hasSize(12);

        assertThat(reader.delete("member", "/api/members/follow/" + minji.id()).status())
                .isEqualTo(200);

        assertThat(ids(reader.get("timeline", FEED + "?size=100").object())).isEmpty();
    }

    @Test
    @DisplayName("R5.3 a private member is in no list, and the posts in no feed but the member's own")
    void privateMember() {
        Member hidden = Member.named("hidden", "PRIVATE");
        Member reader = Member.named("reader");
        hidden.follows(reader);
        long post = hidden.writes("아무도 못 보는 글").getJsonNumber("id").longValue();

        assertThat(reader.get("member", "/api/members/" + hidden.id() + "/profile")
                        .code())
                .isEqualTo("MEMBER_NOT_FOUND");
        assertThat(reader.get("timeline", "/api/timeline/posts/" + post).code()).isEqualTo("POST_NOT_FOUND");
        assertThat(ids(reader.get("timeline", FEED).object())).isEmpty();
        assertThat(ids(hidden.get("timeline", "/api/timeline/posts").object())).hasSize(1);
        assertThat(reader.get("member", "/api/members/followers/more").object().getJsonArray("content"))
                .isEmpty();
        assertThat(hidden.get("member", "/api/members/followings/more").object().getJsonArray("content"))
                .hasSize(1);
    }

    @Test
    @DisplayName("R4.7 followers and followings are listed, newest follow first, and counted")
    void followLists() {
        JsonObject lists =
                dave.get("member", "/api/members/followers-followings?size=1").object();
        JsonObject profile = minji.get(
                        "member", "/api/members/profile/@" + dave.handle().toUpperCase(Locale.ROOT))
                .object();

        assertThat(lists.getJsonObject("followings")
                        .getJsonArray("content")
                        .getJsonObject(0)
                        .getString("handle"))
                .isEqualTo(jisoo.handle());
        assertThat(lists.getJsonObject("followings").getBoolean("hasNext")).isTrue();
        assertThat(profile.getInt("followingsCount")).isEqualTo(2);
        assertThat(profile.getBoolean("followedBy")).isTrue();
        assertThat(profile.isNull("memberName")).isTrue();
    }

    private static List<Integer> ids(JsonObject scroll) {
        return scroll.getJsonArray("content").stream()
                .map(post -> post.asJsonObject().getInt("id"))
                .toList();
    }
}
