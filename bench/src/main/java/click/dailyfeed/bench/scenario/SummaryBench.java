package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.client.CallTimes;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.measure.Comparison;
import click.dailyfeed.bench.measure.Request;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * GET /api/members/summary, verification of the token and revocation check included, against a bare JSON endpoint of the
 * same server with a body of the same size. Each connection is another member. Goal: half of the bare one's throughput.
 */
public final class SummaryBench implements Scenario {
    private static final double GOAL = 0.5;

    private SummaryBench() {}

    /**
     * @param arguments see {@link #defaults()}; warm-up is a number of requests, seconds are those of a slice
     */
    public static void main(String[] arguments) {
        Scenario.main(new SummaryBench(), arguments);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("connections", "16", "warm-up", "20000", "seconds", "5", "rounds", "6");
    }

    @Override
    public GoalPredicate run(Options options, PrintStream out) {
        int connections = options.number("connections");
        URI url = URI.create(options.platform().member() + "/api/members/summary");
        DailyfeedClient client = new DailyfeedClient(options.platform(), new CallTimes());
        BenchWar bench = new BenchWar(url);
        bench.usage();
        out.println("Signing up " + connections + " members ...");
        List<Session> sessions = Crowd.of(connections, client).sessions(client);
        List<Request> summaries = sessions.stream()
                .map(session -> Request.get(url, Map.of("Authorization", session.authorization())))
                .toList();
        Request bare = Request.get(
                bench.bare(client.summary(sessions.get(0)).getBytes(StandardCharsets.UTF_8).length), Map.of());
        Comparison.Course course = new Comparison.Course(
                connections,
                options.number("warm-up"),
                Duration.ofSeconds(options.number("seconds")),
                options.number("rounds"));
        out.println("Measuring over " + connections + " connections ...");
        Comparison comparison = Comparison.run(
                url.resolve("/"),
                course,
                () -> bench.usage().cpuNanos(),
                new Comparison.Side("bare endpoint", connection -> bare),
                new Comparison.Side("GET /api/members/summary", summaries::get));
        out.println(comparison.report());
        out.println("Server: " + bench.usage());
        return GoalPredicate.of(
                comparison.ratio() >= GOAL && comparison.failures() == Comparison.FailurePredicate.NONE);
    }
}
