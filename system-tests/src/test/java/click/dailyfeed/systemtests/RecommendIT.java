package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whom dave could follow. He follows minji and jisoo; both follow sora, jisoo follows yuna too; the newcomers follow nobody
 * and nobody follows them.
 */
class RecommendIT {

    private static final String RECOMMEND = "/api/members/follow/recommend";

    private static Member dave;
    private static Member minji;
    private static Member jisoo;
    private static Member sora;
    private static Member yuna;
    private static Member blocked;
    private static Member blocker;
    private static Member hidden;
    private static List<Member> newcomers;

    @BeforeAll
    static void theyFollow() {
        dave = Member.named("dave");
        minji = Member.named("minji");
        jisoo = Member.named("jisoo");
        yuna = Member.named("yuna");
        sora = Member.named("sora");
        blocked = Member.named("blocked");
        blocker = Member.named("blocker");
        hidden = Member.named("hidden");
        Stream.of(minji, jisoo).forEach(dave::follows);
        Stream.of(sora, blocked, blocker, hidden, dave).forEach(minji::follows);
        Stream.of(sora, yuna).forEach(jisoo::follows);
        dave.blocks(blocked);
        blocker.blocks(dave);
        hidden.put(
                "member",
                "/api/members/profile",
                Json.createObjectBuilder().add("privacyLevel", "PRIVATE").build());
        newcomers = Stream.of("n1", "n2", "n3").map(Member::named).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    @DisplayName(
            "friends of friends first, by common follows, then newcomers, newest first; no gap, no repeat at any size")
    void order(int size) {
        List<String> walk = walk(RECOMMEND, size, 12, page -> {});

        assertThat(walk).doesNotHaveDuplicates();
        assertThat(walk.subList(0, 2)).containsExactly(sora.handle(), yuna.handle());
        assertThat(walk.subList(2, walk.size()))
                .containsSubsequence(
                        newcomers.get(2).handle(),
                        newcomers.get(1).handle(),
                        newcomers.get(0).handle());
    }

    @ParameterizedTest
    @ValueSource(strings = {RECOMMEND, RECOMMEND + "/newbie/more"})
    @DisplayName("R4.8 never oneself, nor whom one follows, blocked and private members")
    void neverOffered(String path) {
        assertThat(walk(path, 10, 40, page -> {}))
                .doesNotHaveDuplicates()
                .contains(newcomers.get(0).handle(), sora.handle())
                .doesNotContain(
                        dave.handle(),
                        minji.handle(),
                        jisoo.handle(),
                        blocked.handle(),
                        blocker.handle(),
                        hidden.handle());
    }

    @Test
    @DisplayName("following whom one is offered, while the walk goes on, brings none twice and leaves none out")
    void followedOnTheWay() {
        Member reader = Member.named("reader");
        reader.follows(jisoo);
        List<String> expected = walkAs(reader, RECOMMEND, 50, 12, page -> {});

        List<String> walk = walkAs(reader, RECOMMEND, 2, 12, page -> {
            long first = page.getJsonArray("content").getJsonObject(0).getInt("memberId");
            assertThat(reader.post("member", "/api/members/follow/" + first).status())
                    .isEqualTo(201);
        });

        assertThat(walk).isEqualTo(expected);
    }

    @Test
    @DisplayName("pages of old clients show the same list as the cursor")
    void pages() {
        List<String> pages = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            pages.addAll(handles(
                    dave.get("member", RECOMMEND + "?size=2&page=" + page).object()));
        }
        assertThat(pages).isEqualTo(walk(RECOMMEND, 2, 8, page -> {}));
    }

    @Test
    @DisplayName("newcomers by page: newest first, with totals")
    void newcomersPage() {
        JsonObject first =
                dave.get("member", RECOMMEND + "/newbie?size=2&page=0").object();
        JsonObject second =
                dave.get("member", RECOMMEND + "/newbie?size=2&page=1").object();

        assertThat(Stream.concat(handles(first).stream(), handles(second).stream()))
                .containsSubsequence(newcomers.get(2).handle(), newcomers.get(1).handle());
        assertThat(first.getInt("totalElements")).isGreaterThanOrEqualTo(5);
        assertThat(first.getBoolean("first")).isTrue();
        assertThat(first.getBoolean("hasNext")).isTrue();
        assertThat(second.getBoolean("hasPrevious")).isTrue();
    }

    private static List<String> walk(String path, int size, int atMost, Consumer<JsonObject> onPage) {
        return walkAs(dave, path, size, atMost, onPage);
    }

    /** Handles of the list up to so many, read in parts of a size. */
    private static List<String> walkAs(Member member, String path, int size, int atMost, Consumer<JsonObject> onPage) {
        List<String> handles = new ArrayList<>();
        String cursor = "";
        while (handles.size() < atMost) {
            Answer answer = member.get("member", path + "?size=" + size + "&cursor=" + cursor);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            handles.addAll(handles(answer.object()));
            onPage.accept(answer.object());
            if (!answer.object().getBoolean("hasNext")) {
                break;
            }
            cursor = answer.object().getString("nextCursor");
        }
        return handles.subList(0, Math.min(atMost, handles.size()));
    }

    private static List<String> handles(JsonObject list) {
        return list.getJsonArray("content").stream()
                .map(JsonValue::asJsonObject)
                .map(card -> card.getString("handle"))
                .toList();
    }
}
