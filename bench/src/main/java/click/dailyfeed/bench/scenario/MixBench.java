package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.check.Difference;
import click.dailyfeed.bench.check.Freshness;
import click.dailyfeed.bench.check.Ledger;
import click.dailyfeed.bench.client.CallTimes;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The mix of DeathStarBench's social network, each answer checked: 60 % follow feed, 30 % feed of one author, 10 % new post,
 * and now and then somebody is unfollowed or followed again. The first wrong answer ends the run. Goal: none, and a post is
 * in the feeds of followers as soon as {@link Freshness} says.
 */
public final class MixBench implements Scenario {
    private static final int BETWEEN_FOLLOWS = 25;

    private MixBench() {}

    /**
     * @param arguments see {@link #defaults()}; seed is that of the random choices
     */
    public static void main(String[] arguments) {
        Scenario.main(new MixBench(), arguments);
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("connections", "8", "members", "64", "seconds", "60", "seed", "1");
    }

    @Override
    public GoalPredicate run(Options options, PrintStream out) {
        CallTimes times = new CallTimes();
        DailyfeedClient client = new DailyfeedClient(options.platform(), times);
        SeededFeeds seeded = SeededFeeds.read(client);
        Freshness freshness = new Freshness();
        Collection<Session> sessions =
                seeded.sessions(seeded.circle(options.number("members"))).values();
        List<List<MixMember>> members = members(sessions, client, freshness, options);
        Queue<Difference> wrong = new ConcurrentLinkedQueue<>();
        run(members, wrong, options);
        out.println(times.table());
        out.println(freshness);
        wrong.forEach(difference -> out.println("Wrong: " + difference));
        return GoalPredicate.of(wrong.isEmpty() && freshness.isKept());
    }

    /** Those of each connection. */
    private static List<List<MixMember>> members(
            Collection<Session> sessions, DailyfeedClient client, Freshness freshness, Options options) {
        Ledger ledger = new Ledger();
        List<List<MixMember>> members = new ArrayList<>();
        int connections = Math.min(options.number("connections"), sessions.size());
        IntStream.range(0, connections).forEach(connection -> members.add(new ArrayList<>()));
        int number = 0;
        for (Session session : sessions) {
            RandomGenerator random = new Random(options.number("seed") + 31L * number);
            members.get(number++ % connections).add(new MixMember(session, client, ledger, freshness, random));
        }
        return members;
    }

    private static void run(List<List<MixMember>> members, Queue<Difference> wrong, Options options) {
        long end = System.nanoTime() + options.number("seconds") * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(members.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (List<MixMember> some : members) {
                RandomGenerator random = new Random(options.number("seed") + 17L * running.size());
                running.add(threads.submit(() -> run(some, random, wrong, end)));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchException(e.getCause().getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void run(List<MixMember> members, RandomGenerator random, Queue<Difference> wrong, long end) {
        try {
            while (wrong.isEmpty() && System.nanoTime() < end) {
                MixMember member = members.get(random.nextInt(members.size()));
                Optional<Difference> difference = random.nextInt(BETWEEN_FOLLOWS) == 0
                        ? member.changeFollowings()
                        : member.act(MixAction.any(random));
                difference.ifPresent(wrong::add);
            }
        } finally {
            members.forEach(MixMember::followAgain);
        }
    }
}
