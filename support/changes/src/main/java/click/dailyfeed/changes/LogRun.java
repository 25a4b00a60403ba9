package click.dailyfeed.changes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import redis.clients.jedis.StreamEntryID;

/** What changed when, as far as the log was followed without a gap. Its identity tells it from the run after a gap. */
final class LogRun {

    private record Noted(StreamEntryID position, long nanos) {}

    private final Map<Change, Noted> last = new ConcurrentHashMap<>();

    /** @param nanos now */
    void note(Change change, StreamEntryID position, long nanos) {
        last.merge(
                change,
                new Noted(position, nanos),
                (known, noted) -> known.position().compareTo(position) > 0 ? known : noted);
    }

    boolean changedAfter(StreamEntryID position, Change change) {
        Noted noted = last.get(change);
        return noted != null && noted.position().compareTo(position) > 0;
    }

    /** Nothing is remembered from before that time. */
    void forgetBefore(long nanos) {
        last.values().removeIf(noted -> noted.nanos() - nanos < 0);
    }

    int size() {
        return last.size();
    }
}
