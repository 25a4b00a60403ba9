package click.dailyfeed.timeline.ranking.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Cursor;
import click.dailyfeed.pagination.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingSnapshotTest {

    private static final String LIST = new Ranking(RankingMeasure.POPULARITY, RankingWindow.WEEK).name();

    private static final Instant TAKEN = Instant.parse("2026-07-31T12:00:00.123456Z");

    private final RankingSnapshot snapshot = new RankingSnapshot(TAKEN, List.of(7L, 3L, 9L, 1L, 4L));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    @DisplayName("R10.4 the walk of the cursor gives every place once, in order")
    void walk(int size) {
        List<Long> seen = new ArrayList<>();
        Optional<Position> last = Optional.empty();
        List<Position> part = snapshot.after(last, size);
        while (!part.isEmpty()) {
            part.forEach(position -> seen.add(position.id()));
            String cursor = Cursor.encode(LIST, part.get(part.size() - 1));
            last = Optional.of(Cursor.decode(LIST, cursor));
            part = snapshot.after(last, size);
        }

        assertThat(seen).isEqualTo(snapshot.postIds());
        assertThat(last.orElseThrow().createdAt()).isEqualTo(TAKEN);
    }

    @Test
    @DisplayName("R10.4 a cursor of a post that is not in the snapshot is none of ours")
    void foreignPost() {
        assertThatThrownBy(() -> snapshot.after(Optional.of(new Position(TAKEN, 2)), 10))
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(CommonProblem.CURSOR_INVALID));
    }

    @Test
    @DisplayName("R10.4 a snapshot lives its time, no longer")
    void life() {
        Duration life = Duration.ofMinutes(10);

        assertThat(snapshot.isWithin(life, TAKEN)).isTrue();
        assertThat(snapshot.isWithin(life, TAKEN.plus(life).minusNanos(1000))).isTrue();
        assertThat(snapshot.isWithin(life, TAKEN.plus(life))).isFalse();
    }
}
