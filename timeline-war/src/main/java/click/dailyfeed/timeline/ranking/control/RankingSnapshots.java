package click.dailyfeed.timeline.ranking.control;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.timeline.ranking.entity.RankedPosts;
import click.dailyfeed.timeline.ranking.entity.Ranking;
import click.dailyfeed.timeline.ranking.entity.RankingSnapshot;
import click.dailyfeed.timeline.ranking.entity.SharedSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The snapshots of all rankings (rules.md R10.4, R10.6). Nobody waits for a new one while there is an older one: of all
 * servers one takes it, of all requests of that server one, and the others are given the older one meanwhile.
 */
@ApplicationScoped
public class RankingSnapshots {

    /** How often, within an interval, a server asks whether another one has taken a snapshot. */
    private static final int LOOKS = 10;

    private final RankingSettings settings;
    private final SharedSnapshots shared;
    private final RankedPosts posts;
    private final Map<Ranking, Shelf> shelves = new ConcurrentHashMap<>();

    @Inject
    public RankingSnapshots(RankingSettings settings, SharedSnapshots shared, RankedPosts posts) {
        this.settings = settings;
        this.shared = shared;
        this.posts = posts;
    }

    protected RankingSnapshots() {
        this(null, null, null);
    }

    /** What this server has of a ranking. */
    private static final class Shelf {

        private final SnapshotShelf snapshots;
        private final ReentrantLock looking = new ReentrantLock();
        private volatile Instant lookedAt = Instant.MIN;

        private Shelf(Duration life) {
            snapshots = new SnapshotShelf(life);
        }
    }

    /**
     * The snapshot that a cursor names.
     *
     * @throws DailyfeedException {@code CURSOR_INVALID} if it has lived, or is of another server and Redis is away
     */
    public RankingSnapshot getOrThrow(Ranking ranking, Instant takenAt) {
        return find(ranking, shelf(ranking), takenAt)
                .orElseThrow(() -> new DailyfeedException(CommonProblem.CURSOR_INVALID));
    }

    /** The latest snapshot; taken by this call if it is due. */
    public RankingSnapshot latest(Ranking ranking) {
        Shelf shelf = shelf(ranking);
        Optional<RankingSnapshot> known = shelf.snapshots.latest(UtcInstantConverter.now());
        if (known.isEmpty()) {
            shelf.looking.lock();
        } else if (!isLookDue(ranking, shelf) || !shelf.looking.tryLock()) {
            return known.get();
        }
        try {
            return look(ranking, shelf);
        } finally {
            shelf.looking.unlock();
        }
    }

    private RankingSnapshot look(Ranking ranking, Shelf shelf) {
        Optional<RankingSnapshot> known = shelf.snapshots.latest(UtcInstantConverter.now());
        if (known.isPresent() && !isLookDue(ranking, shelf)) {
            return known.get();
        }
        RankingSnapshot latest = switch (shared.turn(ranking, settings.interval(ranking))) {
            case OURS -> takeInTurn(ranking, shelf);
            case TAKEN -> meet(ranking, shelf);
            case UNKNOWN -> takeAlone(ranking, shelf, known);
        };
        shelf.lookedAt = Instant.now();
        return latest;
    }

    private boolean isLookDue(Ranking ranking, Shelf shelf) {
        return !Instant.now()
                .isBefore(shelf.lookedAt.plus(settings.interval(ranking).dividedBy(LOOKS)));
    }

    private RankingSnapshot takeInTurn(Ranking ranking, Shelf shelf) {
        try {
            return takeAndPublish(ranking, shelf);
        } catch (RuntimeException e) {
            shared.returnTurn(ranking);
            throw e;
        }
    }

    /** The latest that any server has taken. If the first one ever is just being taken, it is not waited for. */
    private RankingSnapshot meet(Ranking ranking, Shelf shelf) {
        shared.findLatest(ranking).ifPresent(takenAt -> find(ranking, shelf, takenAt));
        return shelf.snapshots.latest(UtcInstantConverter.now()).orElseGet(() -> takeAndPublish(ranking, shelf));
    }

    private RankingSnapshot takeAlone(Ranking ranking, Shelf shelf, Optional<RankingSnapshot> known) {
        return known.filter(snapshot -> snapshot.isWithin(settings.interval(ranking), UtcInstantConverter.now()))
                .orElseGet(() -> take(ranking, shelf));
    }

    private RankingSnapshot takeAndPublish(Ranking ranking, Shelf shelf) {
        RankingSnapshot snapshot = take(ranking, shelf);
        shared.publish(ranking, snapshot, settings.snapshotLife());
        return snapshot;
    }

    private RankingSnapshot take(Ranking ranking, Shelf shelf) {
        Instant now = UtcInstantConverter.now();
        RankingSnapshot snapshot = new RankingSnapshot(now, posts.first(ranking, now));
        shelf.snapshots.add(snapshot, now);
        return snapshot;
    }

    /** From the shelf, or from Redis onto the shelf. */
    private Optional<RankingSnapshot> find(Ranking ranking, Shelf shelf, Instant takenAt) {
        Instant now = UtcInstantConverter.now();
        Optional<RankingSnapshot> known = shelf.snapshots.find(takenAt, now);
        if (known.isPresent()) {
            return known;
        }
        Optional<RankingSnapshot> met =
                shared.find(ranking, takenAt).filter(snapshot -> snapshot.isWithin(settings.snapshotLife(), now));
        met.ifPresent(snapshot -> shelf.snapshots.add(snapshot, now));
        return met;
    }

    private Shelf shelf(Ranking ranking) {
        return shelves.computeIfAbsent(ranking, any -> new Shelf(settings.snapshotLife()));
    }
}
