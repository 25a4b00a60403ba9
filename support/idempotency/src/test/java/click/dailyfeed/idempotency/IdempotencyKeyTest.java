package click.dailyfeed.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("b5c3e1f0");

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb", "\u007f", "키"})
    @DisplayName("Repeated requests: a key consists of 1 to 128 printable characters")
    void refused(String text) {
        assertThatThrownBy(() -> IdempotencyKey.of(text))
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(CommonProblem.VALIDATION_FAILED));
        assertThatThrownBy(() -> IdempotencyKey.of("k".repeat(129))).isInstanceOf(DailyfeedException.class);
    }

    @Test
    @DisplayName("Repeated requests: a key is another one for another client, operation or text")
    void scope() {
        byte[] id = KEY.id("member:1", "POST /content/api/posts");

        assertThat(id).hasSize(32).isEqualTo(IdempotencyKey.of("b5c3e1f0").id("member:1", "POST /content/api/posts"));
        assertThat(KEY.id("member:2", "POST /content/api/posts")).isNotEqualTo(id);
        assertThat(KEY.id("member:1", "POST /content/api/comments")).isNotEqualTo(id);
        assertThat(IdempotencyKey.of("b5c3e1f1").id("member:1", "POST /content/api/posts"))
                .isNotEqualTo(id);
    }

    @Test
    @DisplayName("Repeated requests: the hash of a body differs from key to key")
    void keyedHash() throws IOException {
        assertThat(KEY.hash(json("{}")))
                .hasSize(32)
                .isEqualTo(KEY.hash(json("{}")))
                .isNotEqualTo(KEY.hash(json("{ }")))
                .isNotEqualTo(IdempotencyKey.of("another").hash(json("{}")));
    }

    @Test
    @DisplayName("Repeated requests: no body is a body, too")
    void empty() throws IOException {
        assertThat(KEY.hash(RequestBody.of(new byte[0])))
                .isEqualTo(KEY.hash(json("")))
                .isNotEqualTo(KEY.hash(json("{}")));
    }

    private static RequestBody json(String body) {
        return RequestBody.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
