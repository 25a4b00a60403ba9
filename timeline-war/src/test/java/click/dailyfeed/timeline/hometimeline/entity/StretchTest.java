package click.dailyfeed.timeline.hometimeline.entity;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Behind post 100: posts 99 to 90, two in each microsecond. */
class StretchTest {

    private final Stretch within = new Stretch("coverage-1", post(100).position(), posts(99, 90), false);
    private final Stretch last = new Stretch("coverage-1", post(100).position(), posts(99, 90), true);

    private static FeedEntry post(long id) {
        return new FeedEntry(new Position(Instant.parse("2026-11-22T12:00:00Z").plusNanos(id / 2 * 1000), id), id % 3);
    }

    private static List<FeedEntry> posts(long newest, long oldest) {
        return LongStream.iterate(newest, id -> id >= oldest, id -> id - 1)
                .mapToObj(StretchTest::post)
                .toList();
    }

    @Test
    @DisplayName("R9.4 a stretch gives what follows a position in it, also between posts of one microsecond")
    void next() {
        assertThat(within.next(post(100).position(), 3)).contains(posts(99, 97));
        assertThat(within.next(post(97).position(), 3)).contains(posts(96, 94));
        assertThat(within.next(post(93).position(), 3)).contains(posts(92, 90));
    }

    @Test
    @DisplayName("R9.4 a stretch gives nothing where an entry could be missing")
    void unknown() {
        assertThat(within.next(post(101).position(), 3))
                .as("newer than its beginning")
                .isEmpty();
        assertThat(within.next(post(92).position(), 3))
                .as("fewer than asked for")
                .isEmpty();
        assertThat(last.next(post(101).position(), 3)).isEmpty();
    }

    @Test
    @DisplayName("R9.4 at the end of the feed a stretch gives the rest")
    void end() {
        assertThat(last.next(post(92).position(), 3)).contains(posts(91, 90));
        assertThat(last.next(post(90).position(), 3)).contains(List.of());
    }

    @Test
    @DisplayName("a stretch is the same after it was stored")
    void text() {
        assertThat(Stretch.parse(within.text())).isEqualTo(within);
        assertThat(Stretch.parse(last.text())).isEqualTo(last);
        Stretch empty = new Stretch("coverage-0", post(1).position(), List.of(), true);
        assertThat(Stretch.parse(empty.text())).isEqualTo(empty);
    }
}
