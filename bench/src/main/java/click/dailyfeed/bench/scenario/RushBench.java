package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.client.CallTimes;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.measure.Load;
import click.dailyfeed.bench.measure.Measurement;
import click.dailyfeed.bench.measure.Request;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * New posts in content's server while timeline's server is asked for follow feeds at half of the rate that it can do. As all
 * of them share their processors, any load would slow the posts down; so there is a control: the bare endpoint, which
 * touches no database, is asked so often that the whole machine is as busy as with the feeds. Posts alone, with the
 * control and with the rush take turns. Goal: with the rush p99 is at most twice that with the control.
 */
public final class RushBench implements Scenario {
    private static final double GOAL = 2;
    private static final double P99 = 0.99;
    private static final int CREATED = 201;
    private static final int ADJUSTMENTS = 3;
    private static final String POST = "{\"content\": \"오늘 한강에서 달렸다. The river was calm, and so was I.\"}";

    private RushBench() {}

    /**
     * @param arguments see {@link #defaults()}; seconds are those of a slice, control is any URL of the server whose bare
     *     endpoint is asked; timeline means timeline's own server, which has no other requests then
     */
    public static void main(String[] arguments) {
        Scenario.main(new RushBench(), arguments);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of(
                "connections", "16",
                "posts-per-second", "50",
                "warm-up", "60",
                "seconds", "10",
                "rounds", "4",
                "control", "timeline");
    }

    @Override
    public GoalPredicate run(Options options, PrintStream out) {
        URI content = options.platform().content();
        URI timeline = options.platform().timeline();
        if (content.getAuthority().equals(timeline.getAuthority())) {
            throw new BenchException("content and timeline must be servers of their own: --content and --timeline");
        }
        DailyfeedClient client = new DailyfeedClient(options.platform(), new CallTimes());
        SeededFeeds seeded = SeededFeeds.read(client);
        List<Session> sessions = List.copyOf(
                seeded.sessions(seeded.typical(options.number("connections"))).values());
        Posts posts = new Posts(
                new Load(content.resolve("/")),
                sessions.stream()
                        .map(session -> Request.post(
                                URI.create(content + "/api/posts"),
                                Map.of("Authorization", session.authorization()),
                                POST))
                        .toList(),
                options.number("posts-per-second"),
                Duration.ofSeconds(options.number("seconds")));
        Duration warmUp = Duration.ofSeconds(options.number("warm-up"));
        // First: the pages are measured as they are afterwards, full of these posts.
        posts.write("warm-up", warmUp);
        FeedTraffic traffic = FeedTraffic.of(FeedEndpoint.FOLLOW_FEED, timeline, client, sessions);
        Rush feeds = new Rush("follow feeds", new Load(timeline.resolve("/")), sessions.size(), traffic);
        Rush bare = bare(options, traffic.meanBytes(), sessions.size());
        feeds.most(warmUp);
        bare.most(warmUp);
        return measure(posts, feeds, bare, options.number("rounds"), out);
    }

    private static Rush bare(Options options, long bytes, int connections) {
        URI server = options.text("control").equals("timeline")
                ? options.platform().timeline()
                : URI.create(options.text("control"));
        Request request = Request.get(new BenchWar(server).bare(bytes), Map.of());
        return new Rush("bare answers", new Load(server.resolve("/")), connections, connection -> request);
    }

    private static GoalPredicate measure(Posts posts, Rush feeds, Rush bare, int rounds, PrintStream out) {
        double feedRate = feeds.most(posts.slice()) / 2;
        double busy = feeds.busyProcessors(feedRate, posts.slice());
        double bareRate = equallyHeavy(bare, busy, posts.slice());
        out.printf(
                Locale.ROOT,
                "Without posts, %.0f follow feeds a second keep %.2f processors busy; %.0f bare answers a second, which"
                        + " touch no database, keep %.2f busy: that is the control.%n",
                feedRate,
                busy,
                bareRate,
                bare.busyProcessors(bareRate, posts.slice()));
        List<Measurement> alone = new ArrayList<>();
        List<Measurement> controlled = new ArrayList<>();
        List<Measurement> rushed = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            alone.add(posts.write("posts alone", posts.slice()));
            controlled.add(posts.beside(bare, bareRate));
            rushed.add(posts.beside(feeds, feedRate));
        }
        Measurement control = Measurement.sum(controlled);
        Measurement rush = Measurement.sum(rushed);
        double ratio = rush.millis(P99) / control.millis(P99);
        out.print(Measurement.TABLE + Measurement.sum(alone).row() + control.row() + rush.row());
        out.printf(
                Locale.ROOT,
                "p99 with the rush is %.2f times that with the control, goal %.0f at most.%n",
                ratio,
                GOAL);
        return GoalPredicate.of(ratio <= GOAL);
    }

    /** How many bare answers a second keep so many processors busy. */
    private static double equallyHeavy(Rush bare, double busy, Duration slice) {
        double most = bare.most(slice);
        double rate = most / 2;
        for (int i = 0; i < ADJUSTMENTS; i++) {
            rate = Math.min(most, rate * busy / bare.busyProcessors(rate, slice));
        }
        return rate;
    }

    /** New posts at a steady rate. */
    private record Posts(Load load, List<Request> requests, int perSecond, Duration slice) {
        Measurement write(String label, Duration duration) {
            Measurement posts = load.paced(label, requests.size(), requests::get, perSecond, duration);
            if (posts.count(CREATED) < posts.count()) {
                throw new BenchException("wrong answers: " + posts.row().strip());
            }
            return posts;
        }

        Measurement beside(Rush rush, double rate) {
            Beside<Measurement> rushing = Beside.start(() -> rush.paced(rate, slice));
            Measurement posts = write("posts beside " + rush.label(), slice);
            rushing.end();
            return posts;
        }
    }
}
