package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.client.CallTimes;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.measure.Load;
import click.dailyfeed.bench.measure.Measurement;
import click.dailyfeed.bench.measure.Request;
import click.dailyfeed.bench.measure.Traffic;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * POST /api/posts against {@link BareTransactions} on the same database, in turns. Each connection is another member.
 * Goals: 40 % of the bare rate, p99 of 50 ms at half of the own rate, and without the broker 90 % of the rate with it.
 */
public final class CreatePostBench implements Scenario {
    private static final double GOAL = 0.4;
    private static final double P99_GOAL_MILLIS = 50;
    private static final double BROKER_DOWN_GOAL = 0.9;
    private static final int CREATED = 201;
    private static final double P99 = 0.99;
    private static final String RUNNING = "none";
    private static final String BODY = "{\"content\": \"오늘 한강에서 달렸다. The river was calm, and so was I.\"}";

    private CreatePostBench() {}

    /**
     * @param arguments see {@link #defaults()}; seconds are those of a slice; stop-broker names the pid file of a broker
     *     that is ended after the first half of the rounds
     */
    public static void main(String[] arguments) {
        Scenario.main(new CreatePostBench(), arguments);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("connections", "16", "warm-up", "40", "seconds", "5", "rounds", "4", "stop-broker", RUNNING);
    }

    @Override
    public GoalPredicate run(Options options, PrintStream out) {
        int connections = options.number("connections");
        URI url = URI.create(options.platform().content() + "/api/posts");
        DailyfeedClient client = new DailyfeedClient(options.platform(), new CallTimes());
        List<Session> sessions = Crowd.of(connections, client).sessions(client);
        List<Request> requests = sessions.stream()
                .map(session -> Request.post(url, Map.of("Authorization", session.authorization()), BODY))
                .toList();
        Load load = new Load(url.resolve("/"));
        try (BareTransactions bare = BareTransactions.open(connections)) {
            load.loop("warm-up", connections, requests::get, Duration.ofSeconds(options.number("warm-up")));
            Rounds rounds =
                    new Rounds(load, bare, connections, requests::get, Duration.ofSeconds(options.number("seconds")));
            rounds.run(1);
            Result result = rounds.run(options.number("rounds"));
            out.println(Measurement.TABLE + result.posts().row());
            out.println(result);
            return options.text("stop-broker").equals(RUNNING)
                    ? withBroker(result, rounds, out)
                    : withoutBroker(result, rounds, options, out);
        }
    }

    private static GoalPredicate withBroker(Result result, Rounds rounds, PrintStream out) {
        Measurement half = rounds.load()
                .paced(
                        "POST /api/posts, half as many",
                        rounds.connections(),
                        rounds.traffic(),
                        result.posts().throughput() / 2,
                        rounds.slice().multipliedBy(4));
        out.println(Measurement.TABLE + half.row());
        return GoalPredicate.of(result.ratio() >= GOAL
                && half.millis(P99) <= P99_GOAL_MILLIS
                && half.count(CREATED) == half.count()
                && result.allCreated());
    }

    private static GoalPredicate withoutBroker(Result with, Rounds rounds, Options options, PrintStream out) {
        end(Path.of(options.text("stop-broker")));
        Result without = rounds.run(options.number("rounds"));
        out.println(Measurement.TABLE + without.posts().row());
        out.println("Without the broker: " + without);
        return GoalPredicate.of(without.ratio() >= BROKER_DOWN_GOAL * with.ratio() && without.allCreated());
    }

    private static void end(Path pidFile) {
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            ProcessHandle broker = ProcessHandle.of(pid).orElseThrow(() -> new BenchException("no process " + pid));
            broker.destroy();
            broker.onExit().join();
        } catch (IOException | NumberFormatException e) {
            throw new BenchException(pidFile + " is not a pid file: " + e.getMessage(), e);
        }
    }

    /** Bare transactions and posts in turns, so that what else goes on in the machine meets both alike. */
    private record Rounds(Load load, BareTransactions bare, int connections, Traffic traffic, Duration slice) {
        Result run(int count) {
            List<Measurement> posts = new ArrayList<>();
            double transactions = 0;
            for (int i = 0; i < count; i++) {
                transactions += bare.rate(slice) / count;
                posts.add(load.loop("POST /api/posts", connections, traffic, slice));
            }
            return new Result(transactions, Measurement.sum(posts));
        }
    }

    /**
     * What came of some rounds.
     *
     * @param transactions bare ones a second
     */
    private record Result(double transactions, Measurement posts) {
        double ratio() {
            return posts.throughput() / transactions;
        }

        boolean allCreated() {
            return posts.count(CREATED) == posts.count();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f posts a second, %.0f bare transactions: %.0f %%",
                    posts.throughput(),
                    transactions,
                    100 * ratio());
        }
    }
}
