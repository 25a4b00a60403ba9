package click.dailyfeed.timeline.view.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostHourTest {

    private static final Instant HOUR = Instant.parse("2026-07-31T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-31T12:00:00Z", "2026-07-31T12:34:56.789Z", "2026-07-31T12:59:59.999999999Z"})
    @DisplayName("R6.5 a view counts for the hour that it was in")
    void hour(String instant) {
        assertThat(View.at(Instant.parse(instant), 7, 42).postHour()).isEqualTo(new PostHour(42, HOUR));
    }

    @Test
    @DisplayName("R6.5 the code names post and hour, and is read again")
    void code() {
        PostHour postHour = new PostHour(42, HOUR);

        assertThat(postHour.code()).isEqualTo("42:1785499200");
        assertThat(PostHour.of(postHour.code())).isEqualTo(postHour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id", "42", "42:", "42:a", "42:1:2"})
    @DisplayName("R6.5 what is no code is refused")
    void noCode(String text) {
        assertThatThrownBy(() -> PostHour.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("rows are written in the order of their keys: two writers cannot wait for each other")
    void order() {
        PostHour first = new PostHour(41, HOUR.plusSeconds(3600));
        PostHour second = new PostHour(42, HOUR);
        PostHour third = new PostHour(42, HOUR.plusSeconds(3600));

        assertThat(Stream.of(third, first, second).sorted()).containsExactly(first, second, third);
    }
}
