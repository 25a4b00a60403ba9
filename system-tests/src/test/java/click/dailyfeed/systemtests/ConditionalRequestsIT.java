package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ETag, If-None-Match and If-Match (api.md, Conditional requests). */
class ConditionalRequestsIT {

    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String TAG = "\"\\d+\\.[\\w-]{16}\"";

    private final Member minji = Member.named("minji");
    private final Member dave = Member.named("dave");
    private final long postId = minji.writes("first").getJsonNumber("id").longValue();
    private final String read = "/api/timeline/posts/" + postId;
    private final String write = "/api/posts/" + postId;

    @Test
    @DisplayName("Conditional requests: who has the post already gets 304 without a body, until it looks different")
    void notModified() {
        Answer first = dave.get("timeline", read);
        String tag = first.header("ETag");
        assertThat(tag).matches(TAG);

        Answer again = dave.get("timeline", read, IF_NONE_MATCH, "\"other\", " + tag);
        assertThat(again.status()).as(again.toString()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);

        dave.post("content", write + "/like");
        Answer liked = dave.get("timeline", read, IF_NONE_MATCH, tag);
        assertThat(liked.status()).as(liked.toString()).isEqualTo(200);
        assertThat(versionOf(liked)).isEqualTo(versionOf(first));
    }

    @Test
    @DisplayName("Conditional requests: each single resource has an ETag and answers 304")
    void everySingleResource() {
        long commentId = comment("hello");
        for (String[] resource : List.of(
                new String[] {"timeline", "/api/timeline/comments/" + commentId},
                new String[] {"member", "/api/members"},
                new String[] {"member", "/api/members/" + dave.id()},
                new String[] {"member", "/api/members/profile"},
                new String[] {"member", "/api/members/profile/" + dave.id()},
                new String[] {"member", "/api/members/profile/@" + dave.handle()},
                new String[] {"member", "/api/members/" + dave.id() + "/profile"})) {
            Answer answer = minji.get(resource[0], resource[1]);
            assertThat(answer.header("ETag")).as(resource[1]).matches(TAG);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(minji.get(resource[0], resource[1], IF_NONE_MATCH, answer.header("ETag"))
                            .status())
                    .as(resource[1])
                    .isEqualTo(304);
        }
    }

    @Test
    @DisplayName("Conditional requests: If-Match compares the version only, and a PUT answers with the next one")
    void ifMatch() {
        Answer seen = minji.get("timeline", read);
        dave.post("content", write + "/like");

        Answer edited = minji.put("content", write, text("second"), IF_MATCH, seen.header("ETag"));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(versionOf(edited)).isEqualTo(versionOf(seen) + 1);
        assertThat(minji.get("timeline", read).header("ETag")).isEqualTo(edited.header("ETag"));

        Answer late = minji.put("content", write, text("third"), IF_MATCH, seen.header("ETag"));
        assertConflict(late);
        assertConflict(minji.delete("content", write, IF_MATCH, seen.header("ETag")));
        assertThat(minji.get("timeline", read).object().getString("content")).isEqualTo("second");
        assertThat(minji.delete("content", write, IF_MATCH, edited.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Conditional requests: If-Match of a comment")
    void comments() {
        long commentId = comment("hello");
        String path = "/api/comments/" + commentId;
        String seen =
                minji.get("timeline", "/api/timeline/comments/" + commentId).header("ETag");

        Answer edited = minji.put("content", path, text("hello!"), IF_MATCH, seen);
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(edited.header("ETag"))
                .isEqualTo(minji.get("timeline", "/api/timeline/comments/" + commentId)
                        .header("ETag"));
        assertConflict(minji.put("content", path, text("hello?"), IF_MATCH, seen));
        assertConflict(minji.delete("content", path, IF_MATCH, seen));
        assertThat(minji.delete("content", path, IF_MATCH, "*").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("Conditional requests: If-Match of the profile and the handle")
    void profile() {
        JsonObject change = Json.createObjectBuilder().add("bio", "안녕하세요").build();
        String seen = minji.get("member", "/api/members/profile").header("ETag");

        Answer changed = minji.put("member", "/api/members/profile", change, IF_MATCH, seen);
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.header("ETag"))
                .isEqualTo(minji.get("member", "/api/members/profile").header("ETag"));
        assertConflict(minji.put("member", "/api/members/profile", change, IF_MATCH, seen));
        JsonObject handle = Json.createObjectBuilder()
                .add("newHandle", minji.handle() + "x")
                .build();
        assertConflict(minji.put("member", "/api/members/profile/handle", handle, IF_MATCH, seen));
    }

    @Test
    @DisplayName("Conditional requests: of ten who change the same version at once, one does; without If-Match all do")
    void atOnce() {
        String postTag = minji.get("timeline", read).header("ETag");
        String profileTag = minji.get("member", "/api/members/profile").header("ETag");
        JsonObject change = Json.createObjectBuilder().add("bio", "at once").build();

        assertOneOfTen(AtOnce.send(10, () -> minji.put("content", write, text("at once"), IF_MATCH, postTag)));
        assertOneOfTen(
                AtOnce.send(10, () -> minji.put("member", "/api/members/profile", change, IF_MATCH, profileTag)));
        assertThat(AtOnce.send(10, () -> minji.put("content", write, text("in turn"))))
                .allMatch(answer -> answer.status() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"0\"", "\"x.y\"", "W/\"0.abc\"", "nonsense", "\"99999999999999999999.a\""})
    @DisplayName("Conditional requests: an If-Match that names no version of ours is 412")
    void foreignTags(String tag) {
        assertConflict(minji.put("content", write, text("second"), IF_MATCH, tag));
    }

    @Test
    @DisplayName("Conditional requests: who may not change hears that, whatever the version")
    void forbidden() {
        Answer answer = dave.put("content", write, text("mine"), IF_MATCH, "\"99.x\"");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
    }

    private long comment(String content) {
        JsonObject comment = Json.createObjectBuilder()
                .add("postId", postId)
                .add("content", content)
                .build();
        return minji.post("content", "/api/comments", comment)
                .object()
                .getJsonNumber("id")
                .longValue();
    }

    private static void assertOneOfTen(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(9);
    }

    private static void assertConflict(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(412);
        assertThat(answer.code()).isEqualTo("VERSION_CONFLICT");
    }

    private static long versionOf(Answer answer) {
        String tag = answer.header("ETag");
        return Long.parseLong(tag.substring(1, tag.indexOf('.')));
    }

    private static JsonObject text(String content) {
        return Json.createObjectBuilder().add("content", content).build();
    }
}
