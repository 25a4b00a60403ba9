package click.dailyfeed.bench.check;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How soon followers see a post (rules.md R9.3): 99 of 100 reads that begin more than a second after its answer show it, and
 * all that begin more than five seconds after. Safe for many threads.
 */
public final class Freshness {
    private static final long SOON = Duration.ofSeconds(1).toNanos();
    private static final long AT_LAST = Duration.ofSeconds(5).toNanos();
    private static final double MOST_LATE = 0.01;

    private final AtomicLong due = new AtomicLong();
    private final AtomicLong late = new AtomicLong();

    /**
     * Takes note of a walk.
     *
     * @param walk what was read
     * @param written posts that belong into it
     * @param began {@link System#nanoTime()} before its first request
     * @param end whether the walk reached the end of the list
     * @return a post that is missing though it is old enough
     */
    public Optional<Difference> note(WalkCheck walk, List<Written> written, long began, EndPredicate end) {
        List<Written> soon = olderThan(SOON, written, began);
        List<Written> missing = walk.missing(soon, end);
        due.addAndGet(soon.size());
        late.addAndGet(missing.size());
        return olderThan(AT_LAST, missing, began).stream()
                .findFirst()
                .map(hole -> walk.hole(hole, (began - hole.answeredAt()) / 1e9));
    }

    private static List<Written> olderThan(long age, List<Written> written, long moment) {
        return written.stream().filter(post -> moment - post.answeredAt() > age).toList();
    }

    /** Whether posts were seen as soon as they must be. */
    public boolean isKept() {
        return late.get() <= MOST_LATE * due.get();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d times a post more than 1 s old belonged into a walk, %,d times it was missing (1 %% may be; none"
                        + " more than 5 s old)",
                due.get(),
                late.get());
    }
}
