package click.dailyfeed.bench.measure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How long something took, again and again.
 *
 * @param nanos ascending
 */
public record Delays(List<Long> nanos) {
    /** The head of a Markdown table of {@link #row(String)}s. */
    public static final String TABLE = """
            | | number | p50 ms | p99 ms | most ms |
            |---|---:|---:|---:|---:|
            """;

    /** In any order. */
    public static Delays of(Collection<Long> nanos) {
        return new Delays(nanos.stream().sorted().toList());
    }

    /** Milliseconds that a share took at most: nearest rank; 0 without any. */
    public double millis(double quantile) {
        int rank = (int) Math.ceil(quantile * nanos.size());
        return nanos.isEmpty() ? 0 : nanos.get(Math.max(rank, 1) - 1) / 1e6;
    }

    /** A row of {@link #TABLE}. */
    public String row(String label) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f |%n",
                label,
                nanos.size(),
                millis(0.50),
                millis(0.99),
                millis(1));
    }
}
