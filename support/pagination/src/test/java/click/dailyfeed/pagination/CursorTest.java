package click.dailyfeed.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Position POSITION = new Position(Instant.parse("2026-11-22T10:15:30.123456Z"), 42);

    @Test
    @DisplayName("a cursor brings back its position to the microsecond")
    void roundTrip() {
        assertThat(Cursor.decode("feed:7", Cursor.encode("feed:7", POSITION))).isEqualTo(POSITION);
    }

    @Test
    @DisplayName("a cursor of another list is refused")
    void otherList() {
        String cursor = Cursor.encode("feed:7", POSITION);

        assertThatThrownBy(() -> Cursor.decode("feed:8", cursor))
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(CommonProblem.CURSOR_INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "AAAA", "회원", "AAAAAAAAAAAAAAAAAAAAAAAAAAA", "f39_f39_f39_f39_f39_f39_f38"})
    @DisplayName("a text that is no cursor is refused")
    void garbage(String cursor) {
        assertThatThrownBy(() -> Cursor.decode("feed:7", cursor))
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(CommonProblem.CURSOR_INVALID));
    }
}
