package click.dailyfeed.bench.measure;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Durations of one thread's requests, by status; not for several threads. */
final class Samples {
    /** Stands for the status of a request that got no answer. */
    static final int CUT_OFF = 0;

    /** Stands for the status of a request whose answer is shorter than it must be. */
    static final int TOO_SHORT = -1;

    private final Map<Integer, Durations> byStatus = new TreeMap<>();

    void add(int status, long nanos) {
        byStatus.computeIfAbsent(status, first -> new Durations()).add(nanos);
    }

    /** The durations in nanoseconds, unsorted. */
    Map<Integer, long[]> nanos() {
        return byStatus.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, status -> status.getValue().nanos()));
    }

    private static final class Durations {
        private long[] nanos = new long[1024];
        private int count;

        private void add(long taken) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = taken;
        }

        private long[] nanos() {
            return Arrays.copyOf(nanos, count);
        }
    }
}
