package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.client.CallTimes;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.measure.Comparison;
import click.dailyfeed.bench.measure.Comparison.Side;
import click.dailyfeed.bench.measure.Load;
import click.dailyfeed.bench.measure.Measurement;
import click.dailyfeed.bench.measure.Request;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The feeds against a bare JSON endpoint of the same server with answers of the same size, in turns; then each feed at half
 * of its rate; then readers and pages against each other. Each connection is another member with about the mean number of
 * friends. Goals: half of the bare throughput each, p99 of 50 ms for the follow feed at half of its rate, and the ratios of
 * {@link FeedLatencies}.
 */
public final class FeedsBench implements Scenario {
    private static final double GOAL = 0.5;
    private static final double P99_GOAL_MILLIS = 50;

    private FeedsBench() {}

    /**
     * @param arguments see {@link #defaults()}; warm-up is a number of requests of each kind, seconds are those of a slice,
     *     feeds are constants of {@link FeedEndpoint} and latencies of {@link FeedLatencies.Pair}, commas between, or none
     */
    public static void main(String[] arguments) {
        Scenario.main(new FeedsBench(), arguments);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of(
                "connections", "16",
                "warm-up", "20000",
                "seconds", "5",
                "rounds", "4",
                "feeds", "FOLLOW_FEED,POST,MOST_POPULAR,MOST_COMMENTED,MY_FEED",
                "latencies", "READERS,CACHED,BEYOND");
    }

    @Override
    public GoalPredicate run(Options options, PrintStream out) {
        DailyfeedClient client = new DailyfeedClient(options.platform(), new CallTimes());
        SeededFeeds seeded = SeededFeeds.read(client);
        BenchWar bench = new BenchWar(options.platform().timeline());
        out.println("Before: " + bench.usage());
        List<Session> sessions = List.copyOf(
                seeded.sessions(seeded.typical(options.number("connections"))).values());
        boolean reached = true;
        out.print(FeedRow.HEAD);
        for (FeedEndpoint feed : options.constants("feeds", FeedEndpoint.class)) {
            FeedRow row =
                    row(feed, FeedTraffic.of(feed, options.platform().timeline(), client, sessions), bench, options);
            out.print(row);
            reached &= row.ratio() >= GOAL && (feed != FeedEndpoint.FOLLOW_FEED || row.p99() <= P99_GOAL_MILLIS);
        }
        FeedLatencies latencies = new FeedLatencies(seeded, bench, options, out);
        for (FeedLatencies.Pair pair : options.constants("latencies", FeedLatencies.Pair.class)) {
            reached &= latencies.measure(pair) == GoalPredicate.REACHED;
        }
        out.println("After: " + bench.usage());
        return GoalPredicate.of(reached);
    }

    private static FeedRow row(FeedEndpoint feed, FeedTraffic traffic, BenchWar bench, Options options) {
        URI server = options.platform().timeline().resolve("/");
        Comparison.Course course = options.course();
        Request bare = Request.get(bench.bare(traffic.meanBytes()), Map.of());
        Comparison comparison = Comparison.run(
                server,
                course,
                () -> bench.usage().cpuNanos(),
                new Side("bare endpoint", connection -> bare),
                new Side(feed.label(), traffic));
        Measurement half = new Load(server)
                .paced(
                        feed.label() + ", half as many",
                        course.connections(),
                        traffic,
                        comparison.subject().measurement().throughput() / 2,
                        course.slice().multipliedBy(2));
        return new FeedRow(traffic.meanBytes(), comparison, half);
    }
}
