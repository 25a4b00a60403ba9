package click.dailyfeed.timeline.ranking.control;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.timeline.ranking.entity.RankedPosts;
import click.dailyfeed.timeline.ranking.entity.Ranking;
import click.dailyfeed.timeline.ranking.entity.RankingSnapshot;
import click.dailyfeed.timeline.ranking.entity.SharedSnapshots;
import click.dailyfeed.timeline.ranking.entity.SharedSnapshots.Turn;
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
        Shelf shelf = shelf(ranking);
        Instant now = UtcInstantConverter.now();
        return shelf.snapshots
                .find(takenAt, now)
                .or(() -> fetch(ranking, shelf, takenAt))
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
        Turn turn = shared.turn(ranking, settings.interval(ranking));
        RankingSnapshot latest = switch (turn) {
            case OURS -> takeInTurn(ranking, shelf);
            // Nobody has one yet on the first day: it is not waited for.
            case TAKEN -> findLatest(ranking, shelf).or(() -> known).orElseGet(() -> takeAndPublish(ranking, shelf));
            case UNKNOWN ->
                known.filter(snapshot -> snapshot.isWithin(settings.interval(ranking), UtcInstantConverter.now()))
                        .orElseGet(() -> take(ranking, shelf));
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

    private Optional<RankingSnapshot> findLatest(Ranking ranking, Shelf shelf) {
        return shared.findLatest(ranking)
                .flatMap(takenAt -> shelf.snapshots
                        .find(takenAt, UtcInstantConverter.now())
                        .or(() -> fetch(ranking, shelf, takenAt)));
    }

    private Optional<RankingSnapshot> fetch(Ranking ranking, Shelf shelf, Instant takenAt) {
        Instant now = UtcInstantConverter.now();
        Optional<RankingSnapshot> snapshot =
                shared.find(ranking, takenAt).filter(found -> found.isWithin(settings.snapshotLife(), now));
        snapshot.ifPresent(found -> shelf.snapshots.add(found, now));
        return snapshot;
    }

    private Shelf shelf(Ranking ranking) {
        return shelves.computeIfAbsent(ranking, any -> new Shelf(settings.snapshotLife()));
    }
}
