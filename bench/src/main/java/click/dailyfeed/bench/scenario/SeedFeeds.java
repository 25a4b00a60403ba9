package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.client.CallTimes;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.seed.FeedSeeder;
import click.dailyfeed.bench.seed.SeedPlan;
import click.dailyfeed.bench.seed.SeededData;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The data of the benchmarks of feeds, by SQL: the graph with 20 posts a member, a reader with 1000 followings and one with
 * 50, and an author with 50,000 followers. A set that is there already stays. Goal: within a minute.
 */
public final class SeedFeeds implements Scenario {
    private static final double GOAL_SECONDS = 60;

    private SeedFeeds() {}

    /**
     * @param arguments see {@link #defaults()}; members limits those of the graph, set is the name of another set
     */
    public static void main(String[] arguments) {
        Scenario.main(new SeedFeeds(), arguments);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("set", "1", "members", "962", "posts", "20", "followers", "50000");
    }

    @Override
    public GoalPredicate run(Options options, PrintStream out) {
        SeedPlan plan = new SeedPlan(
                options.text("set"),
                SeededFeeds.reed98().first(options.number("members")),
                options.number("posts"),
                options.number("followers"));
        long begin = System.nanoTime();
        List<Long> ids = ids(plan, options);
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf(
                Locale.ROOT,
                "%,d members after %.1f s; noted in %s%n",
                ids.size(),
                seconds,
                new SeededData(plan.set(), plan.postsEach(), plan.followers(), ids).write(SeededFeeds.directory()));
        return GoalPredicate.of(seconds <= GOAL_SECONDS);
    }

    private static List<Long> ids(SeedPlan plan, Options options) {
        try (FeedSeeder seeder = FeedSeeder.open(
                Environment.variable("DAILYFEED_DB_URL"),
                Environment.variable("DAILYFEED_DB_USER"),
                Environment.variable("DAILYFEED_DB_PASSWORD"))) {
            List<Long> there = seeder.find(plan);
            if (!there.isEmpty()) {
                return there;
            }
            Crowd model = Crowd.of(1, new DailyfeedClient(options.platform(), new CallTimes()));
            return seeder.write(plan, model.members().get(0).email());
        }
    }
}
