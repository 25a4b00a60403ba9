package click.dailyfeed.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.bench.client.Post;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final long MILLI = 1_000_000;

    private final Post post = new Post(1, "", "달렸다", 7, "minji", 0, 0, false, Instant.parse("2026-11-22T12:00:00Z"));
    private final Written written = new Written(post, 0);
    private final WalkCheck with = new WalkCheck("dave", "follow feed", List.of(post));
    private final WalkCheck without = new WalkCheck("dave", "follow feed", List.of());
    private final Freshness freshness = new Freshness();

    private boolean isHole(WalkCheck walk, long millis) {
        return freshness
                .note(walk, List.of(written), millis * MILLI, EndPredicate.REACHED)
                .isPresent();
    }

    @Test
    @DisplayName("R9.3 within a second a post may be missing")
    void soon() {
        assertThat(isHole(without, 1000)).isFalse();
        assertThat(freshness.isKept()).isTrue();
    }

    @Test
    @DisplayName("R9.3 after a second one of a hundred may be missing, not two")
    void late() {
        IntStream.range(0, 99).forEach(read -> assertThat(isHole(with, 1001)).isFalse());

        assertThat(isHole(without, 1001)).isFalse();
        assertThat(freshness.isKept()).isTrue();
        assertThat(isHole(without, 4999)).isFalse();
        assertThat(freshness.isKept()).isFalse();
    }

    @Test
    @DisplayName("R9.4 after five seconds a missing post is a hole, and the text names it")
    void hole() {
        assertThat(isHole(with, 5001)).isFalse();
        assertThat(freshness.note(without, List.of(written), 6000 * MILLI, EndPredicate.REACHED))
                .map(Difference::toString)
                .contains(
                        "dave, follow feed: expected post 1 of member 7 of 2026-11-22T12:00:00Z, answered 6.0 s before the"
                                + " walk, got 0 posts without it");
    }
}
