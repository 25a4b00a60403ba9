package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.client.PageReader;
import click.dailyfeed.bench.client.Post;
import click.dailyfeed.bench.client.Scroll;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.measure.Comparison;
import click.dailyfeed.bench.measure.Comparison.Side;
import click.dailyfeed.bench.measure.Measurement;
import click.dailyfeed.bench.measure.Request;
import click.dailyfeed.bench.measure.Traffic;
import click.dailyfeed.bench.scenario.Scenario.GoalPredicate;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * How much longer a page of a follow feed takes than another one: over one connection each, in turns, the medians compared.
 *
 * @param seeded the members
 * @param bench the benchmark's application in the server
 * @param options of the scenario
 * @param out takes the figures
 */
record FeedLatencies(SeededFeeds seeded, BenchWar bench, Options options, PrintStream out) {
    private static final String PATH = "/api/timeline/posts/followings?size=";
    private static final int PAGE = 50;
    private static final double MEDIAN = 0.5;
    private static final int OK = 200;

    /** What is compared. */
    enum Pair {
        /** The first page: who follows 1000 against who follows 50. */
        READERS(20, 1.3),
        /** Page 50 against page 1 of those 800 posts that a home timeline holds. */
        CACHED(10, 1.3),
        /** Page 50 against page 1, where page 50 lies beyond what a home timeline holds. */
        BEYOND(20, 2);

        private final int size;
        private final double goal;

        Pair(int size, double goal) {
            this.size = size;
            this.goal = goal;
        }
    }

    /** Measures, prints the figures and says whether the ratio is within its goal. */
    GoalPredicate measure(Pair pair) {
        Session many = seeded.session(seeded.plan().readerOfMany());
        Side first = new Side("page 1, 1000 followings", page(many, pair.size, ""));
        if (pair == Pair.READERS) {
            Session few = seeded.session(seeded.plan().readerOfFew());
            return compare(pair, new Side("page 1, 50 followings", page(few, pair.size, "")), first);
        }
        Side later = new Side("page 50 of " + pair.size, page(many, pair.size, cursorOfPage50(many, pair.size)));
        return compare(pair, first, later);
    }

    private Traffic page(Session session, int size, String cursor) {
        String path = PATH + size + cursor;
        long bytes = seeded.client().timeline(session, path).getBytes(StandardCharsets.UTF_8).length;
        Request request = Request.get(
                        URI.create(options.platform().timeline() + path),
                        Map.of("Authorization", session.authorization()))
                .answeredBy(bytes);
        return connection -> request;
    }

    private String cursorOfPage50(Session session, int size) {
        PageReader<Post> pages = seeded.client().followFeed(session, size);
        String cursor = null;
        for (int read = 1; read < PAGE; read++) {
            Scroll<Post> page = pages.read(cursor);
            if (!page.hasNext()) {
                throw new BenchException("the follow feed of member " + session.memberId() + " has but " + read
                        + " pages of " + size + ", not " + PAGE);
            }
            cursor = page.nextCursor();
        }
        return "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    private GoalPredicate compare(Pair pair, Side one, Side other) {
        Comparison.Course all = options.course();
        Comparison comparison = Comparison.run(
                options.platform().timeline().resolve("/"),
                new Comparison.Course(1, Math.max(1, all.warmUp() / all.connections()), all.slice(), all.rounds()),
                () -> bench.usage().cpuNanos(),
                one,
                other);
        Measurement base = comparison.ceiling().measurement();
        Measurement subject = comparison.subject().measurement();
        if (base.count(OK) < base.count() || subject.count(OK) < subject.count()) {
            throw new BenchException("wrong answers: " + base.row() + subject.row());
        }
        double ratio = subject.millis(MEDIAN) / base.millis(MEDIAN);
        out.printf(
                Locale.ROOT,
                "%n%s%s%sMedian %.2f times as long, goal %.1f.%n",
                Measurement.TABLE,
                base.row(),
                subject.row(),
                ratio,
                pair.goal);
        return GoalPredicate.of(ratio <= pair.goal);
    }
}
