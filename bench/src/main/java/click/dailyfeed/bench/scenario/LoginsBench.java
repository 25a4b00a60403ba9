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
 * session or with 429, and what they hold does not fill the heap.
 */
public final class LoginsBench implements Scenario {
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
        out.println("Before: " + bench.resetPeak());
        Measurement measurement = new Load(url.resolve("/")).burst("logins at once", logins);
        BenchWar.Usage after = bench.usage();
        out.println("After:  " + after);
        out.println("Then:   " + bench.resetPeak());
        out.println(Measurement.TABLE + measurement.row());
        return GoalPredicate.of(
                measurement.count(200) + measurement.count(429) == count && after.oldPeak() < after.oldMax());
    }
}
