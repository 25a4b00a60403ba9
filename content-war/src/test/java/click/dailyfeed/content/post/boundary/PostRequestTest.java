package click.dailyfeed.content.post.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostRequestTest {

    private static final String RUNNER = "🏃";

    @Test
    @DisplayName("R6.1 texts are trimmed, the title is empty by default")
    void trimmed() {
        PostRequest request = new PostRequest(" \n 오늘 한강에서 달렸다\u3000", null);

        assertThat(request.text().content()).isEqualTo("오늘 한강에서 달렸다");
        assertThat(request.text().title()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\t\r\n", "\u2003"})
    @DisplayName("R6.1 a post without a text is refused")
    void empty(String content) {
        PostRequest request = new PostRequest(content, "title");

        assertThatThrownBy(request::text)
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(PostProblem.POST_CONTENT_EMPTY));
    }

    @Test
    @DisplayName("R6.1 a title has at most 100 code points")
    void title() {
        assertThat(new PostRequest("x", RUNNER.repeat(100)).text().title()).hasSize(200);
        PostRequest tooLong = new PostRequest("x", RUNNER.repeat(101));

        assertThatThrownBy(tooLong::text)
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(PostProblem.POST_TITLE_TOO_LONG));
    }

    @Test
    @DisplayName("R6.1 a content has at most 5000 code points")
    void length() throws NoSuchFieldException {
        assertThat(isValid(RUNNER.repeat(5000))).isTrue();
        assertThat(isValid(RUNNER.repeat(5001))).isFalse();
        assertThat(isValid("가".repeat(5000))).isTrue();
        assertThat(isValid("가".repeat(5001))).isFalse();
    }

    @Test
    @DisplayName("half an emoji is no text")
    void loneSurrogate() throws NoSuchFieldException {
        assertThat(isValid("a" + RUNNER.charAt(0) + "b")).isFalse();
        assertThat(isValid("a" + RUNNER.charAt(1))).isFalse();
        assertThat(isValid("a" + RUNNER)).isTrue();
    }

    private static boolean isValid(String content) throws NoSuchFieldException {
        CodePoints.Validator validator = new CodePoints.Validator();
        validator.initialize(PostRequest.class.getDeclaredField("content").getAnnotation(CodePoints.class));
        return validator.isValid(content, null);
    }
}
