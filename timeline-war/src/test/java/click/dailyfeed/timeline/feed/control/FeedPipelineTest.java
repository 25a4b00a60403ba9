package click.dailyfeed.timeline.feed.control;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.visibility.VisibilityPredicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPipelineTest {

    private static final long NEWEST = 2000;

    private int parts;

    /** Items 2000 down to 1, of which the viewer may see some. */
    private FeedPipeline<Long, String> pipeline(LongPredicate visible) {
        return new FeedPipeline<>(
                this::skeleton,
                ids -> ids.stream().collect(Collectors.toMap(Function.identity(), Function.identity())),
                id -> VisibilityPredicate.of(visible.test(id)),
                id -> "post " + id);
    }

    private List<Position> skeleton(Optional<Position> after, int limit) {
        parts++;
        long newest = after.map(position -> position.id() - 1).orElse(NEWEST);
        return LongStream.iterate(newest, id -> id > 0, id -> id - 1)
                .limit(limit)
                .mapToObj(id -> new Position(Instant.EPOCH.plusSeconds(id), id))
                .toList();
    }

    private static ScrollRequest request(String cursor, int size) {
        return ScrollRequest.of("feed", cursor, size, null, 10);
    }

    private static List<String> posts(LongPredicate visible) {
        return LongStream.iterate(NEWEST, id -> id > 0, id -> id - 1)
                .filter(visible)
                .mapToObj(id -> "post " + id)
                .toList();
    }

    @Test
    @DisplayName("nothing hidden: one part a page")
    void plain() {
        Scroll<String> scroll = pipeline(id -> true).read(request(null, 3));

        assertThat(scroll.content()).containsExactly("post 2000", "post 1999", "post 1998");
        assertThat(scroll.hasNext()).isTrue();
        assertThat(parts).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 100})
    @DisplayName("R9.1 the walk of the cursor shows every visible item once, in order, in full pages")
    void walk(int size) {
        LongPredicate visible = id -> id % 3 == 0 || id > 1500;
        List<String> seen = new ArrayList<>();
        Scroll<String> scroll = null;
        do {
            scroll = pipeline(visible).read(request(scroll == null ? null : scroll.nextCursor(), size));
            assertThat(scroll.content()).hasSize(Math.min(size, posts(visible).size() - seen.size()));
            seen.addAll(scroll.content());
        } while (scroll.hasNext());

        assertThat(seen).isEqualTo(posts(visible));
    }

    @Test
    @DisplayName("a page that the rules emptied is refilled, in a few parts however long the hidden run")
    void refill() {
        Scroll<String> scroll = pipeline(id -> id <= 2).read(request(null, 2));

        assertThat(scroll.content()).containsExactly("post 2", "post 1");
        assertThat(scroll.hasNext()).isFalse();
        assertThat(parts).isLessThan(15);
    }

    @Test
    @DisplayName("everything hidden: an empty page, and the end")
    void nothingVisible() {
        Scroll<String> scroll = pipeline(id -> false).read(request(null, 20));

        assertThat(scroll.content()).isEmpty();
        assertThat(scroll.hasNext()).isFalse();
        assertThat(scroll.nextCursor()).isNull();
    }

    @Test
    @DisplayName("an item that is gone when it is loaded is left out")
    void gone() {
        FeedPipeline<Long, String> pipeline = new FeedPipeline<>(
                this::skeleton,
                ids -> ids.stream()
                        .filter(id -> id != 1999)
                        .collect(Collectors.toMap(Function.identity(), Function.identity())),
                id -> VisibilityPredicate.VISIBLE,
                id -> "post " + id);

        assertThat(pipeline.read(request(null, 2)).content()).containsExactly("post 2000", "post 1998");
    }

    @Test
    @DisplayName("pages of old clients and cursors give the same sequence")
    void pages() {
        LongPredicate visible = id -> id % 2 == 0;
        List<String> seen = IntStream.range(0, 50)
                .mapToObj(page -> pipeline(visible).read(ScrollRequest.of("feed", null, 20, page, 10)))
                .flatMap(scroll -> scroll.content().stream())
                .toList();

        assertThat(seen).isEqualTo(posts(visible));
    }
}
