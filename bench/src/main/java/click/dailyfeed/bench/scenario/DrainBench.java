package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How fast activity stores a backlog of events, against {@link BareDrain} on the same broker and MongoDB, in turns. Goals: 60 %
 * of the bare rate, and 450 MB of RSS.
 */
public final class DrainBench implements Scenario {
    private static final double GOAL = 0.6;
    private static final long RSS_GOAL = 450L << 20;
    private static final String GROUP = "activity";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 10;

    private DrainBench() {}

    /**
     * @param arguments see {@link #defaults()}; the first rounds, for warming up, do not count
     */
    public static void main(String[] arguments) {
        Scenario.main(new DrainBench(), arguments);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("activity", "http://localhost:9080/activity", "events", "20000", "warm-up", "3", "rounds", "3");
    }

    @Override
    public GoalPredicate run(Options options, PrintStream out) {
        String broker = Environment.variable("KAFKA_BOOTSTRAP_SERVERS");
        BenchWar server = new BenchWar(URI.create(options.text("activity")));
        server.usage();
        double time = 0;
        double bareTime = 0;
        int warmUp = options.number("warm-up");
        try (BareDrain bare = new BareDrain(broker, Environment.variable("MONGODB_URI"))) {
            for (int round = 0; round < warmUp + options.number("rounds"); round++) {
                try (Backlog backlog = Backlog.write(broker, round, options.number("events"))) {
                    double rate = drained(backlog);
                    double bareRate = bare.rate(backlog);
                    out.println(line(round < warmUp ? "warm-up" : "round", rate, bareRate));
                    if (round >= warmUp) {
                        time += 1 / rate;
                        bareTime += 1 / bareRate;
                    }
                }
            }
        }
        int rounds = options.number("rounds");
        BenchWar.Usage usage = server.usage();
        out.println(line("all rounds", rounds / time, rounds / bareTime));
        out.println("Server: " + usage);
        return GoalPredicate.of(bareTime / time >= GOAL && usage.residentPeak() <= RSS_GOAL);
    }

    private static String line(String name, double rate, double bareRate) {
        return String.format(
                Locale.ROOT,
                "%s: %.0f events a second, bare loop %.0f: %.0f %%",
                name,
                rate,
                bareRate,
                100 * rate / bareRate);
    }

    /** How many events a second activity stores, from its first commit after all are written to its last. */
    private static double drained(Backlog backlog) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long first = backlog.doneBy(GROUP);
        long begin = System.nanoTime();
        while (first == 0) {
            first = look(backlog, end);
            begin = System.nanoTime();
        }
        if (first > backlog.events() / 2) {
            throw new BenchException("half of the backlog was stored before it was written: try again");
        }
        while (look(backlog, end) < backlog.events()) {
            // Another look.
        }
        return (backlog.events() - first) / ((System.nanoTime() - begin) / 1e9);
    }

    private static long look(Backlog backlog, long end) {
        if (System.nanoTime() > end) {
            throw new BenchException(
                    "activity does not store the backlog: " + backlog.doneBy(GROUP) + " of " + backlog.events());
        }
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
        return backlog.doneBy(GROUP);
    }
}
