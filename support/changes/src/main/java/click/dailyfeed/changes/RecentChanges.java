package click.dailyfeed.changes;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/**
 * The end of the log of changes, as this process knows it.
 *
 * <p>Each part of the log that is read begins with the last entry known (the anchor). Where it is missing, the log was lost,
 * or is longer than what is read at once: then nothing that was read before is used any more.
 */
final class RecentChanges {

    /** Before the first entry of any log. */
    static final StreamEntryID BEGINNING = new StreamEntryID(0, 0);

    /** Where the log is to be read from. */
    record Anchor(LogRun run, StreamEntryID position) {}

    private final long life;
    private final LongSupplier nanos;
    private volatile Anchor anchor = new Anchor(new LogRun(), BEGINNING);
    private long cleaned;

    /** @param life for how long something read may be used; zero for not at all */
    RecentChanges(Duration life, LongSupplier nanos) {
        this.life = life.toNanos();
        this.nanos = nanos;
        this.cleaned = nanos.getAsLong();
    }

    Duration life() {
        return Duration.ofNanos(life);
    }

    Anchor anchor() {
        return anchor;
    }

    long now() {
        return nanos.getAsLong();
    }

    /**
     * Takes in a part of the log.
     *
     * @param from the anchor when it was asked for
     * @param newestFirst the entries from the anchor on, with it
     * @param asked when, in nanoseconds
     * @return from where on the asker reads; empty if the log was found lost meanwhile
     */
    synchronized Optional<ReadPoint> read(Anchor from, List<StreamEntry> newestFirst, long asked) {
        if (from.run() != anchor.run()) {
            return Optional.empty();
        }
        StreamEntryID newest =
                newestFirst.isEmpty() ? BEGINNING : newestFirst.get(0).getID();
        if (continues(from.position(), newestFirst)
                && newestFirst.stream()
                        .filter(entry -> !entry.getID().equals(from.position()))
                        .allMatch(this::noted)) {
            clean();
            if (newest.compareTo(anchor.position()) > 0) {
                anchor = new Anchor(anchor.run(), newest);
            }
        } else {
            anchor = new Anchor(new LogRun(), newest);
        }
        return Optional.of(new ReadPoint(anchor.run(), newest, asked));
    }

    private static boolean continues(StreamEntryID position, List<StreamEntry> newestFirst) {
        return newestFirst.isEmpty()
                ? position.equals(BEGINNING)
                : newestFirst.get(newestFirst.size() - 1).getID().equals(position);
    }

    /** Whether the entry was understood: it may be another version's. */
    private boolean noted(StreamEntry entry) {
        List<Optional<Change>> changes =
                entry.getFields().keySet().stream().map(Change::parse).toList();
        changes.stream()
                .flatMap(Optional::stream)
                .forEach(change -> anchor.run().note(change, entry.getID(), nanos.getAsLong()));
        return changes.stream().allMatch(Optional::isPresent);
    }

    /** What was read before an old change is too old itself by now. */
    private void clean() {
        long now = nanos.getAsLong();
        if (now - cleaned > life) {
            anchor.run().forgetBefore(now - 2 * life);
            cleaned = now;
        }
    }

    /** A change may be missing from the log: nothing that was read before is used any more. */
    synchronized void lost() {
        anchor = new Anchor(new LogRun(), anchor.position());
    }

    /** Whether what was read then is still so, and young enough. */
    FreshnessPredicate check(ReadPoint then, Collection<Change> dependsOn) {
        return FreshnessPredicate.of(then.run() == anchor.run()
                && nanos.getAsLong() - then.nanos() < life
                && dependsOn.stream().noneMatch(change -> then.run().changedAfter(then.position(), change)));
    }

    /** How many changes are remembered. */
    int size() {
        return anchor.run().size();
    }
}
