package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.measure.Comparison;
import click.dailyfeed.bench.measure.Comparison.Result;
import click.dailyfeed.bench.measure.Measurement;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What came of one feed.
 *
 * @param bytes of an answer's body
 * @param comparison with the bare endpoint
 * @param half the feed at half of its rate
 */
record FeedRow(long bytes, Comparison comparison, Measurement half) {
    /** The head of a Markdown table. */
    static final String HEAD = """
            | answer | bytes | a second | bare | ratio | processor time | bare | ratio | p50 ms | p99 ms | p99 ms, half as many |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """;

    private static final double P50 = 0.5;
    private static final double P99 = 0.99;
    private static final int OK = 200;

    /**
     * Refuses figures of wrong answers.
     *
     * @throws BenchException if an answer was not 200, or too short
     */
    FeedRow {
        Stream.of(comparison.ceiling().measurement(), comparison.subject().measurement(), half)
                .filter(measurement -> measurement.count(OK) < measurement.count())
                .findFirst()
                .ifPresent(measurement -> {
                    throw new BenchException(
                            "wrong answers: " + measurement.row().strip());
                });
    }

    /** Throughput by that of the bare endpoint. */
    double ratio() {
        return comparison.ratio();
    }

    /** Milliseconds at half of the rate. */
    double p99() {
        return half.millis(P99);
    }

    /** A row of the table. */
    @Override
    public String toString() {
        Result feed = comparison.subject();
        Result bare = comparison.ceiling();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f %% | %.3f ms | %.3f ms | %.0f %% | %.1f | %.1f | %.1f |%n",
                feed.measurement().label(),
                bytes,
                feed.measurement().throughput(),
                bare.measurement().throughput(),
                100 * ratio(),
                feed.cpuMillis(),
                bare.cpuMillis(),
                100 * bare.cpuMillis() / feed.cpuMillis(),
                feed.measurement().millis(P50),
                feed.measurement().millis(P99),
                p99());
    }
}
