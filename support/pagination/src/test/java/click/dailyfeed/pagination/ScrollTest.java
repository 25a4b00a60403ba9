package click.dailyfeed.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.DailyfeedException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrollTest {

    private static Position position(long id) {
        return new Position(Instant.EPOCH.plusSeconds(id), id);
    }

    @Test
    @DisplayName("an item more than asked for is cut off and becomes the promise of a next part")
    void hasNext() {
        ScrollRequest request = ScrollRequest.of("posts", null, 2, null, 10);

        Scroll<Long> scroll = Scroll.of(request, List.of(9L, 8L, 7L), ScrollTest::position);

        assertThat(scroll.content()).containsExactly(9L, 8L);
        assertThat(scroll.hasNext()).isTrue();
        assertThat(ScrollRequest.of("posts", scroll.nextCursor(), 2, null, 10).after())
                .contains(position(8));
    }

    @Test
    @DisplayName("the last part has no cursor")
    void end() {
        Scroll<Long> scroll =
                Scroll.of(ScrollRequest.of("posts", null, 2, null, 10), List.of(9L, 8L), ScrollTest::position);

        assertThat(scroll.hasNext()).isFalse();
        assertThat(scroll.nextCursor()).isNull();
    }

    @Test
    @DisplayName("a page of an old client skips the pages before it, a cursor skips nothing")
    void offset() {
        String cursor = Cursor.encode("posts", position(1));

        assertThat(ScrollRequest.of("posts", null, 20, 3, 10).offset()).isEqualTo(60);
        assertThat(ScrollRequest.of("posts", cursor, 20, 3, 10).offset()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "101,0", "-1,0", "10,-1", "10,50"})
    @DisplayName("sizes outside 1..100 and pages outside 0..49 are refused")
    void bounds(int size, int page) {
        assertThatThrownBy(() -> ScrollRequest.of("posts", null, size, page, 10))
                .isInstanceOf(DailyfeedException.class);
    }
}
