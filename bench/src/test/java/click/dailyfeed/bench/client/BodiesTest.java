package click.dailyfeed.bench.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private final Bodies bodies = new Bodies();

    @Test
    @DisplayName("a sign-up is written in the names of the contract, nothing for what is absent")
    void writesSignUp() {
        SignUp member = new SignUp(
                "minji@dailyfeed.example",
                "Dailyfeed1!",
                "김민지",
                "minji",
                "민지 🌿",
                null,
                "서울",
                LocalDate.of(1999, 2, 3),
                "FEMALE",
                "Asia/Seoul",
                "ko",
                "KR",
                "PUBLIC");

        assertThat(bodies.write(member))
                .contains("\"birthDate\":\"1999-02-03\"", "\"displayName\":\"민지 🌿\"", "\"countryCode\":\"KR\"")
                .doesNotContain("bio", "null");
        assertThat(bodies.write(new NewComment(5, null, "네"))).isEqualTo("{\"content\":\"네\",\"postId\":5}");
    }

    @Test
    @DisplayName("a page of posts is read to the microsecond, unknown properties are left alone")
    void readsPage() {
        Scroll<Post> page = bodies.page("""
                {"status":200,"result":"SUCCESS","data":{"content":[
                  {"id":7,"title":"","content":"안녕 ☕","authorId":3,"authorName":"민지","authorHandle":"minji",
                   "authorAvatarUrl":null,"viewCount":1,"likeCount":2,"commentCount":3,"liked":true,"edited":false,
                   "createdAt":"2026-11-22T10:00:00.123456Z","updatedAt":"2026-11-22T10:00:00.123456Z"}],
                 "size":1,"hasNext":true,"nextCursor":"abc","page":0}}
                """, Post.class);

        assertThat(page.content())
                .containsExactly(
                        new Post(7, "", "안녕 ☕", 3, "minji", 2, 3, true, Instant.parse("2026-11-22T10:00:00.123456Z")));
        assertThat(page.hasNext()).isTrue();
        assertThat(page.nextCursor()).isEqualTo("abc");
    }

    @Test
    @DisplayName("the last page has no cursor")
    void readsLastPage() {
        Scroll<Comment> page = bodies.page(
                "{\"status\":200,\"result\":\"SUCCESS\",\"data\":{\"content\":[],\"size\":10,\"hasNext\":false,"
                        + "\"nextCursor\":null,\"page\":0}}",
                Comment.class);

        assertThat(page.content()).isEmpty();
        assertThat(page.hasNext()).isFalse();
        assertThat(page.nextCursor()).isNull();
    }

    @Test
    @DisplayName("a body without data, and one that is no JSON, are refused")
    void refuses() {
        assertThatThrownBy(() -> bodies.data("{\"status\":200}", Post.class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> bodies.data("<html>", Post.class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> bodies.page("{\"data\":{}}", Post.class)).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> bodies.data("{\"data\":{\"id\":\"x\"}}", Post.class))
                .isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> bodies.data("", Post.class)).isInstanceOf(JsonException.class);
    }

    @Test
    @DisplayName("a problem document is recognised by its code")
    void readsProblem() {
        assertThat(bodies.problem("""
                        {"type":"about:blank","title":"Conflict","status":409,"detail":"already","instance":"/api/x",
                         "code":"POST_LIKE_ALREADY_EXISTS","traceId":"t1","statusCode":409,"resultCode":"FAIL"}
                        """)).contains(new Problem("POST_LIKE_ALREADY_EXISTS", "already", "t1"));
        assertThat(bodies.problem("{\"status\":200}")).isEmpty();
        assertThat(bodies.problem("<html>")).isEmpty();
        assertThat(bodies.problem("")).isEmpty();
    }
}
