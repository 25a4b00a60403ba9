package click.dailyfeed.bench.client;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How long the calls of each kind took, from sending to the last byte of the answer. Safe for many threads. */
public final class CallTimes {
    private final Map<Call, Times> times = new EnumMap<>(Call.class);

    /** Starts with none. */
    public CallTimes() {
        for (Call call : Call.values()) {
            times.put(call, new Times());
        }
    }

    /**
     * Adds a call.
     *
     * @param call its kind
     * @param start {@link System#nanoTime()} before it
     * @param end {@link System#nanoTime()} after it
     */
    public void add(Call call, long start, long end) {
        times.get(call).add(start, end);
    }

    /** The number of calls of all kinds. */
    public long count() {
        return times.values().stream().mapToLong(Times::count).sum();
    }

    /**
     * A Markdown table, one row for each kind that was called: calls, seconds from the start of the first to the end of the
     * last, calls a second, and the 50th and 99th percentile in milliseconds.
     */
    public String table() {
        StringBuilder table = new StringBuilder("| call | calls | seconds | calls/s | p50 ms | p99 ms |\n")
                .append("|---|---:|---:|---:|---:|---:|\n");
        times.forEach((call, taken) -> {
            if (taken.count() > 0) {
                table.append(taken.row(call.label()));
            }
        });
        return table.toString();
    }

    private static final class Times {
        private long[] nanos = new long[1024];
        private int count;
        private long first;
        private long last;

        synchronized void add(long start, long end) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            first = count == 0 || start - first < 0 ? start : first;
            last = count == 0 || end - last > 0 ? end : last;
            nanos[count++] = end - start;
        }

        synchronized int count() {
            return count;
        }

        synchronized String row(String label) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            double seconds = (last - first) / 1e9;
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.0f | %.1f | %.1f |%n",
                    label,
                    count,
                    seconds,
                    count / seconds,
                    millis(sorted, 0.50),
                    millis(sorted, 0.99));
        }

        /** Nearest rank. */
        private static double millis(long[] sorted, double quantile) {
            int rank = (int) Math.ceil(quantile * sorted.length);
            return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]).toNanos() / 1e6;
        }
    }
}
