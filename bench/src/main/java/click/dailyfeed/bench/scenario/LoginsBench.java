package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.client.CallTimes;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.measure.Load;
import click.dailyfeed.bench.measure.Measurement;
import click.dailyfeed.bench.measure.Request;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Logins all at once, each of another member on another connection. Goal (rules.md R1.2): every one is answered, with a
 * session or with 429, and leaves nothing in the heap.
 */
public final class LoginsBench implements Scenario {
    /** What may be in use after a collection, by what was in use before: caches fill, hashing leaves nothing. */
    private static final double KEPT = 1.2;

    private LoginsBench() {}

    /**
     * @param arguments see {@link #defaults()}
     */
    public static void main(String[] arguments) {
        Scenario.main(new LoginsBench(), arguments);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("logins", "200");
    }

    @Override
    public GoalPredicate run(Options options, PrintStream out) {
        int count = options.number("logins");
        URI url = URI.create(options.platform().member() + "/api/authentication/login");
        BenchWar bench = new BenchWar(url);
        bench.usage();
        out.println("Signing up " + count + " members ...");
        Crowd crowd = Crowd.of(count, new DailyfeedClient(options.platform(), new CallTimes()));
        List<Request> logins = crowd.members().stream()
                .map(member -> Request.post(
                        url,
                        Map.of(),
                        "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(member.email(), member.password())))
                .toList();
        BenchWar.Usage before = bench.resetPeak();
        out.println("Before: " + before);
        Measurement measurement = new Load(url.resolve("/")).burst("logins at once", logins);
        out.println("After:  " + bench.usage());
        BenchWar.Usage collected = bench.resetPeak();
        out.println("Then:   " + collected);
        out.println(Measurement.TABLE + measurement.row());
        return GoalPredicate.of(measurement.count(200) + measurement.count(429) == count
                && collected.heapUsed() <= KEPT * before.heapUsed());
    }
}
