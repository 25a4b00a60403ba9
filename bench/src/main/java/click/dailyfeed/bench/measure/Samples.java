package click.dailyfeed.bench.measure;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Durations and statuses of one thread's requests; not for several threads. */
final class Samples {
    /** Stands for the status of a request that got no answer. */
    static final int CUT_OFF = 0;

    private long[] nanos = new long[4096];
    private int count;
    private final Map<Integer, Long> statuses = new TreeMap<>();

    void add(int status, long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = taken;
        statuses.merge(status, 1L, Long::sum);
    }

    long[] nanos() {
        return Arrays.copyOf(nanos, count);
    }

    Map<Integer, Long> statuses() {
        return statuses;
    }
}
