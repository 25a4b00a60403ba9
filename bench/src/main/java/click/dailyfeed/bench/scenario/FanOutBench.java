package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.client.CallTimes;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.measure.Delays;
import click.dailyfeed.bench.measure.Pacer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * 100 posts a second by the members of the graph, all of whom read lately: the time from the answer to a post until the last
 * of some followers sees it in the follow feed. Then the same while the author with many followers writes too. Goals: p99
 * of 1 s, with that author as without; that author's posts within 5 s.
 */
public final class FanOutBench implements Scenario {
    private static final double GOAL_MILLIS = 1_000;
    private static final double AUTHOR_GOAL_MILLIS = 5_000;
    private static final double P99 = 0.99;
    private static final double AUTHOR_POSTS_PER_SECOND = 0.5;
    /** Of the wanted posts a second: with fewer nothing is shown. */
    private static final double LEAST_RATE = 0.95;

    private static final int WATCHED_AT_A_TIME = 16;

    private FanOutBench() {}

    /**
     * @param arguments see {@link #defaults()}; members is how many of the graph log in and write, every watch-th post is
     *     waited for by so many followers, and those of the author by so many
     */
    public static void main(String[] arguments) {
        Scenario.main(new FanOutBench(), arguments);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of(
                "connections", "16",
                "members", "962",
                "per-second", "100",
                "warm-up", "30",
                "seconds", "60",
                "watch", "10",
                "followers", "3",
                "author-followers", "10");
    }

    @Override
    public GoalPredicate run(Options options, PrintStream out) {
        DailyfeedClient client = new DailyfeedClient(options.platform(), new CallTimes());
        SeededFeeds seeded = SeededFeeds.read(client);
        int members = Math.min(options.number("members"), seeded.plan().graph().size());
        out.println("Logging " + members + " members in ...");
        Map<Integer, Session> sessions =
                seeded.sessions(IntStream.range(0, members).boxed().toList());
        sessions.values().parallelStream()
                .forEach(session -> client.followFeed(session, 1).read(null));
        try (Sightings sightings = new Sightings(client, WATCHED_AT_A_TIME);
                Sightings ofAuthor = new Sightings(client, 1)) {
            GraphWriters writers = new GraphWriters(seeded.plan().graph(), sessions, client);
            Phases phases = new Phases(writers, sightings, options, out);
            Duration seconds = Duration.ofSeconds(options.number("seconds"));
            phases.run("warm-up", Duration.ofSeconds(options.number("warm-up")));
            Phase alone = phases.run("posts", seconds);
            AuthorOfMany author = AuthorOfMany.of(seeded, options.number("author-followers"));
            Beside<Double> writing = Beside.start(
                    () -> new Pacer(1, AUTHOR_POSTS_PER_SECOND).run(seconds, number -> author.write(ofAuthor)));
            Phase beside = phases.run("posts beside the author of many followers", seconds);
            writing.end();
            Delays ofMany = ofAuthor.collect();
            out.print(Delays.TABLE
                    + alone.delays().row("posts")
                    + beside.delays().row("posts beside the author of many followers")
                    + ofMany.row("that author's, " + seeded.plan().followers() + " followers"));
            int perSecond = options.number("per-second");
            return GoalPredicate.of(
                    alone.reached(perSecond) && beside.reached(perSecond) && ofMany.millis(1) <= AUTHOR_GOAL_MILLIS);
        }
    }

    /** The members of the graph write for a time. */
    private record Phases(GraphWriters writers, Sightings sightings, Options options, PrintStream out) {
        Phase run(String label, Duration duration) {
            int watch = options.number("watch");
            long before = writers.recipients();
            double rate = new Pacer(options.number("connections"), options.number("per-second"))
                    .run(duration, number -> {
                        if (number % watch == 0) {
                            writers.write(sightings, options.number("followers"));
                        } else {
                            writers.write();
                        }
                    });
            out.printf(
                    Locale.ROOT,
                    "%s: %.0f a second, for %.0f follow feeds a second%n",
                    label,
                    rate,
                    (writers.recipients() - before) / (double) duration.toSeconds());
            return new Phase(rate, sightings.collect());
        }
    }

    /**
     * What came of a time.
     *
     * @param rate posts a second
     * @param delays until the last follower saw a post
     */
    private record Phase(double rate, Delays delays) {
        boolean reached(int perSecond) {
            return rate >= LEAST_RATE * perSecond && delays.millis(P99) <= GOAL_MILLIS;
        }
    }
}
