package click.dailyfeed.bench.measure;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What came of a number of requests. */
public final class Measurement {
    /** The head of a Markdown table of {@link #row()}s. */
    public static final String TABLE = """
            | requests | number | seconds | a second | p50 ms | p95 ms | p99 ms | most ms | statuses |
            |---|---:|---:|---:|---:|---:|---:|---:|---|
            """;

    private final String label;
    private final double seconds;
    private final Map<Integer, long[]> nanosByStatus;
    private final long[] nanos;

    private Measurement(String label, double seconds, Map<Integer, long[]> nanosByStatus) {
        this.label = label;
        this.seconds = seconds;
        this.nanosByStatus = nanosByStatus;
        this.nanos = nanosByStatus.values().stream()
                .flatMapToLong(LongStream::of)
                .sorted()
                .toArray();
    }

    static Measurement of(String label, double seconds, Collection<Samples> threads) {
        return of(label, seconds, threads.stream().map(Samples::nanos));
    }

    /** All of them as one; the label is that of the first. */
    public static Measurement sum(Collection<Measurement> parts) {
        return of(
                parts.iterator().next().label,
                parts.stream().mapToDouble(part -> part.seconds).sum(),
                parts.stream().map(part -> part.nanosByStatus));
    }

    private static Measurement of(String label, double seconds, Stream<Map<Integer, long[]>> parts) {
        Map<Integer, long[]> all = new TreeMap<>();
        parts.forEach(part -> part.forEach((status, nanos) -> all.merge(
                status,
                nanos,
                (some, more) -> LongStream.concat(LongStream.of(some), LongStream.of(more))
                        .toArray())));
        return new Measurement(label, seconds, all);
    }

    /** Those with a status alone. */
    public Measurement only(int status) {
        return new Measurement(
                label + ", " + status, seconds, Map.of(status, nanosByStatus.getOrDefault(status, new long[0])));
    }

    /** What was asked for. */
    public String label() {
        return label;
    }

    /** Answered requests a second, whatever the status. */
    public double throughput() {
        return (nanos.length - count(Samples.CUT_OFF)) / seconds;
    }

    /** How many requests there were. */
    public long count() {
        return nanos.length;
    }

    /** How many requests had a status. */
    public long count(int status) {
        return nanosByStatus.getOrDefault(status, new long[0]).length;
    }

    /** How many requests had no answer, one that was too short, or one of 500 and above. */
    public long failures() {
        return nanosByStatus.keySet().stream()
                .filter(status -> status <= Samples.CUT_OFF || status >= 500)
                .mapToLong(this::count)
                .sum();
    }

    /** Milliseconds that a share of the requests took at most: nearest rank; 0 without requests. */
    public double millis(double quantile) {
        if (nanos.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(quantile * nanos.length);
        return nanos[Math.max(rank, 1) - 1] / 1e6;
    }

    /** A row of {@link #TABLE}. */
    public String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.0f | %.2f | %.2f | %.2f | %.1f | %s |%n",
                label,
                nanos.length,
                seconds,
                throughput(),
                millis(0.50),
                millis(0.95),
                millis(0.99),
                millis(1),
                statusText());
    }

    private String statusText() {
        return nanosByStatus.keySet().stream()
                .sorted()
                .map(status -> name(status) + ": " + count(status))
                .collect(Collectors.joining(", "));
    }

    private static String name(int status) {
        return switch (status) {
            case Samples.CUT_OFF -> "cut off";
            case Samples.TOO_SHORT -> "too short";
            default -> Integer.toString(status);
        };
    }
}
