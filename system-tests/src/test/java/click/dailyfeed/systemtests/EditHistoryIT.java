package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a post said before its edits. */
class EditHistoryIT {

    private final Member minji = Member.named("minji");

    @Test
    @DisplayName(
            "R6.2 each edit keeps the text before it, with its time; newest first, the present text not among them")
    void newestFirst() {
        JsonObject post = minji.writes("하나");
        JsonObject second = edit(post, "제목", "둘");
        edit(post, "title", "three");

        List<JsonObject> versions =
                part(minji, post, "").getJsonArray("content").getValuesAs(JsonValue::asJsonObject);

        assertThat(versions).extracting(version -> version.getString("content")).containsExactly("둘", "하나");
        assertThat(versions).extracting(version -> version.getString("title")).containsExactly("제목", "");
        assertThat(versions)
                .extracting(version -> Instant.parse(version.getString("updatedAt")))
                .containsExactly(
                        Instant.parse(second.getString("updatedAt")), Instant.parse(post.getString("createdAt")));
        assertThat(versions.get(0).getInt("version"))
                .isGreaterThan(versions.get(1).getInt("version"));
    }

    @Test
    @DisplayName("R6.2 page by page nothing is lost and nothing comes twice, also while the author goes on editing")
    void cursor() {
        JsonObject post = minji.writes("0");
        for (int i = 1; i <= 5; i++) {
            edit(post, "", Integer.toString(i));
        }

        List<String> texts = new ArrayList<>();
        String from = "";
        while (from != null) {
            JsonObject part = part(minji, post, "?size=2" + from);
            part.getJsonArray("content").getValuesAs(JsonValue::asJsonObject).stream()
                    .map(version -> version.getString("content"))
                    .forEach(texts::add);
            from = part.getBoolean("hasNext") ? "&cursor=" + part.getString("nextCursor") : null;
            edit(post, "", "later");
        }

        assertThat(texts).containsExactly("4", "3", "2", "1", "0");
        assertThat(history(minji, post, "?cursor=x").code()).isEqualTo("CURSOR_INVALID");
    }

    @Test
    @DisplayName("R6.2 R6.3 the history is as visible as the post, and empty without an edit")
    void visibility() {
        Member dave = Member.named("dave");
        JsonObject post = minji.writes("글");
        assertThat(part(dave, post, "").getJsonArray("content")).isEmpty();

        minji.blocks(dave);
        assertThat(history(dave, post, "").code()).isEqualTo("POST_NOT_FOUND");

        assertThat(minji.delete("content", "/api/posts/" + post.getInt("id")).status())
                .isEqualTo(200);
        assertThat(history(minji, post, "").code()).isEqualTo("POST_NOT_FOUND");
    }

    private JsonObject edit(JsonObject post, String title, String content) {
        Answer answer = minji.put(
                "content",
                "/api/posts/" + post.getInt("id"),
                Json.createObjectBuilder()
                        .add("title", title)
                        .add("content", content)
                        .build());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object();
    }

    private static JsonObject part(Member reader, JsonObject post, String query) {
        Answer answer = history(reader, post, query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object();
    }

    private static Answer history(Member reader, JsonObject post, String query) {
        return reader.get("timeline", "/api/timeline/posts/" + post.getInt("id") + "/history" + query);
    }
}
