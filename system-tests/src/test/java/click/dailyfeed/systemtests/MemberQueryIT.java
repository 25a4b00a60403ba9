package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards of many members at once. */
class MemberQueryIT {

    private static Member dave;
    private static Member minji;
    private static Member jisoo;
    private static Member hidden;
    private static Member blocker;

    @BeforeAll
    static void daveFollowsThem() {
        dave = Member.named("dave");
        minji = Member.named("minji");
        jisoo = Member.named("jisoo");
        hidden = Member.named("hidden");
        blocker = Member.named("blocker");
        Stream.of(minji, jisoo, hidden).forEach(dave::follows);
        hidden.put(
                "member",
                "/api/members/profile",
                Json.createObjectBuilder().add("privacyLevel", "PRIVATE").build());
        blocker.blocks(dave);
    }

    @Test
    @DisplayName("R5.3 R5.4 in the order asked, each once, the hidden ones and those that are none left out")
    void inOrder() {
        Answer answer = query(
                List.of(jisoo.id(), hidden.id(), minji.id(), 999_999_999L, jisoo.id(), blocker.id(), dave.id(), -1L));

        assertThat(handles(answer)).containsExactly(jisoo.handle(), minji.handle(), dave.handle());
        JsonObject card = answer.data().asJsonArray().getJsonObject(0);
        assertThat(card.getInt("id")).isEqualTo(card.getInt("memberId")).isEqualTo((int) jisoo.id());
        assertThat(card.getString("memberName")).isEqualTo("jisoo");
    }

    @Test
    @DisplayName("1000 ids are answered, 1001 are too many")
    void limit() {
        List<Long> thousand =
                LongStream.range(0, 999).mapToObj(i -> 1_000_000_000L + i).toList();

        assertThat(handles(query(
                        Stream.concat(thousand.stream(), Stream.of(minji.id())).toList())))
                .containsExactly(minji.handle());
        assertThat(query(Collections.nCopies(1001, minji.id())).code()).isEqualTo("MEMBER_IDS_LIMIT_EXCEEDS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ids\":[]}", "{\"ids\":null}", "{\"ids\":[null]}"})
    @DisplayName("no ids are 400")
    void empty(String body) {
        Answer answer = dave.post(
                "member",
                "/api/members/query/in",
                Json.createReader(new StringReader(body)).readObject());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    @DisplayName("R5.3 all whom I follow, newest first, without those who hide")
    void followings() {
        assertThat(handles(dave.get("member", "/api/members/query/followings")))
                .containsExactly(jisoo.handle(), minji.handle());
    }

    private static Answer query(Collection<Long> ids) {
        return dave.post(
                "member",
                "/api/members/query/in",
                Json.createObjectBuilder()
                        .add("ids", Json.createArrayBuilder(ids))
                        .build());
    }

    private static List<String> handles(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.data().asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(card -> card.getString("handle"))
                .toList();
    }
}
