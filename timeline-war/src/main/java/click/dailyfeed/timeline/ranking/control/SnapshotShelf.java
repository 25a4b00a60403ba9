package click.dailyfeed.timeline.ranking.control;

import click.dailyfeed.timeline.ranking.entity.RankingSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The snapshots of one ranking that this server knows, for as long as a snapshot lives. */
final class SnapshotShelf {

    private final Duration life;
    private final NavigableMap<Instant, RankingSnapshot> snapshots = new ConcurrentSkipListMap<>();

    SnapshotShelf(Duration life) {
        this.life = life;
    }

    /** Adds one, and removes those that have lived. */
    void add(RankingSnapshot snapshot, Instant now) {
        snapshots.put(snapshot.takenAt(), snapshot);
        snapshots.headMap(now.minus(life), true).clear();
    }

    Optional<RankingSnapshot> find(Instant takenAt, Instant now) {
        return Optional.ofNullable(snapshots.get(takenAt)).filter(snapshot -> snapshot.isWithin(life, now));
    }

    Optional<RankingSnapshot> latest(Instant now) {
        return Optional.ofNullable(snapshots.lastEntry())
                .map(NavigableMap.Entry::getValue)
                .filter(snapshot -> snapshot.isWithin(life, now));
    }
}
