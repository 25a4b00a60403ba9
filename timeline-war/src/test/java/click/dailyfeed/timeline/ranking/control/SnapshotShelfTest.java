package click.dailyfeed.timeline.ranking.control;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.timeline.ranking.entity.RankingSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SnapshotShelfTest {

    private static final Instant START = Instant.parse("2026-07-31T12:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SnapshotShelf shelf = new SnapshotShelf(LIFE);

    private static RankingSnapshot taken(Instant at) {
        return new RankingSnapshot(at, List.of(1L));
    }

    @Test
    @DisplayName("R10.4 a snapshot is found by its instant, also when there are newer ones")
    void older() {
        Instant later = START.plusSeconds(30);
        shelf.add(taken(START), START);
        shelf.add(taken(later), later);

        assertThat(shelf.find(START, later)).contains(taken(START));
        assertThat(shelf.latest(later)).contains(taken(later));
        assertThat(shelf.find(START.plusSeconds(1), later)).isEmpty();
    }

    @Test
    @DisplayName("R10.4 a snapshot that comes late does not become the latest")
    void outOfOrder() {
        Instant later = START.plusSeconds(30);
        shelf.add(taken(later), later);
        shelf.add(taken(START), later);

        assertThat(shelf.latest(later)).contains(taken(later));
    }

    @Test
    @DisplayName("R10.4 a snapshot that has lived is not found, and is gone when the next one comes")
    void lived() {
        shelf.add(taken(START), START);
        Instant end = START.plus(LIFE);

        assertThat(shelf.find(START, end)).isEmpty();
        assertThat(shelf.latest(end)).isEmpty();
        shelf.add(taken(end), end);
        assertThat(shelf.find(START, START)).isEmpty();
    }
}
