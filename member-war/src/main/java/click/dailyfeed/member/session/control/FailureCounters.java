package click.dailyfeed.member.session.control;

import java.time.Duration;
import java.util.Map;

/** Counts failures by key; a counter is forgotten some time after its first failure. */
interface FailureCounters {

    /**
     * @param limits for each key how many failures are too many
     * @return how long the longest of the full counters still counts; zero when none is full
     */
    Duration fullFor(Map<String, Integer> limits);

    /** Counts one failure for each key. */
    void count(Iterable<String> keys, Duration window);

    void forget(String key);
}
