package click.dailyfeed.timeline.ranking.entity;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ranking as it was at an instant. A place in it is a {@link Position} whose instant is that of the snapshot, so that a
 * cursor names the snapshot and the last post seen.
 *
 * @param takenAt microsecond precision
 * @param postIds best first, none twice
 */
public record RankingSnapshot(Instant takenAt, List<Long> postIds) {

    public RankingSnapshot {
        postIds = List.copyOf(postIds);
    }

    /**
     * What follows a position.
     *
     * @param position empty at the beginning
     * @throws DailyfeedException {@code CURSOR_INVALID} for a post that is not in this snapshot
     */
    public List<Position> after(Optional<Position> position, int limit) {
        int from = position.map(last -> rank(last.id()) + 1).orElse(0);
        return postIds.stream()
                .skip(from)
                .limit(limit)
                .map(id -> new Position(takenAt, id))
                .toList();
    }

    private int rank(long postId) {
        int rank = postIds.indexOf(postId);
        if (rank < 0) {
            throw new DailyfeedException(CommonProblem.CURSOR_INVALID);
        }
        return rank;
    }

    /** Whether it is no older than that. */
    public boolean isWithin(Duration age, Instant now) {
        return takenAt.plus(age).isAfter(now);
    }
}
