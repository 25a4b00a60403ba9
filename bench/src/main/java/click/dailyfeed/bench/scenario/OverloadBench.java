package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.client.CallTimes;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.measure.Load;
import click.dailyfeed.bench.measure.Measurement;
import click.dailyfeed.bench.measure.Request;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * GET /api/members/summary as often as the server can, and then twice as often (resilience.md F7). Goal: what is admitted
 * is answered as quickly as with as many connections as may run at once; the rest is 503 at once, and nothing is cut off.
 */
public final class OverloadBench implements Scenario {
    private static final int MEMBERS = 16;
    private static final int OK = 200;
    private static final int OVERLOADED = 503;
    private static final double P99 = 0.99;
    /** What the second p99 may be by the first: the refusals take processor time too. */
    private static final double GOAL = 2;

    private OverloadBench() {}

    /**
     * @param arguments see {@link #defaults()}; admitted is the server's dailyfeed.limits.concurrency
     */
    public static void main(String[] arguments) {
        Scenario.main(new OverloadBench(), arguments);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("admitted", "256", "connections", "1024", "warm-up", "20", "seconds", "15");
    }

    @Override
    public GoalPredicate run(Options options, PrintStream out) {
        URI url = URI.create(options.platform().member() + "/api/members/summary");
        DailyfeedClient client = new DailyfeedClient(options.platform(), new CallTimes());
        List<Session> sessions = Crowd.of(MEMBERS, client).sessions(client);
        List<Request> requests = sessions.stream()
                .map(session -> Request.get(url, Map.of("Authorization", session.authorization())))
                .toList();
        Load load = new Load(url.resolve("/"));
        Duration seconds = Duration.ofSeconds(options.number("seconds"));
        load.loop("warm-up", MEMBERS, requests::get, Duration.ofSeconds(options.number("warm-up")));
        Measurement full = load.loop(
                "as many as may run at once",
                options.number("admitted"),
                connection -> requests.get(connection % MEMBERS),
                seconds);
        Measurement twice = load.paced(
                "twice as many a second",
                options.number("connections"),
                connection -> requests.get(connection % MEMBERS),
                2 * full.only(OK).throughput(),
                seconds);
        out.println(Measurement.TABLE
                + full.row()
                + twice.row()
                + twice.only(OK).row()
                + twice.only(OVERLOADED).row());
        return GoalPredicate.of(twice.count(OVERLOADED) > 0
                && twice.count() == twice.count(OK) + twice.count(OVERLOADED)
                && twice.only(OK).millis(P99) <= GOAL * full.only(OK).millis(P99));
    }
}
