package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.client.Session;
import click.dailyfeed.bench.graph.DataFolder;
import click.dailyfeed.bench.graph.SocialGraph;
import click.dailyfeed.bench.seed.SeedPlan;
import click.dailyfeed.bench.seed.SeededData;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The members that {@link SeedFeeds} made, in a running platform.
 *
 * @param plan who they are
 * @param ids what the platform calls them, by number
 * @param client the platform
 */
record SeededFeeds(SeedPlan plan, List<Long> ids, DailyfeedClient client) {

    /**
     * Reads what was seeded last.
     *
     * @throws BenchException if nothing was
     */
    static SeededFeeds read(DailyfeedClient client) {
        SeededData data = SeededData.read(directory());
        return new SeededFeeds(data.plan(reed98()), data.ids(), client);
    }

    /** Where it is noted. */
    static Path directory() {
        return Path.of(System.getProperty("dailyfeed.bench.directory", ".dailyfeed/bench"));
    }

    /**
     * The graph.
     *
     * @throws BenchException if the data folder does not hold it
     */
    static SocialGraph reed98() {
        Path folder = Path.of(System.getProperty("dailyfeed.shared", "../shared"));
        return new DataFolder(folder)
                .reed98()
                .orElseThrow(() ->
                        new BenchException("no Reed98 graph in " + folder + ": name the folder by -Ddailyfeed.shared"));
    }

    /** Logs a member in. */
    Session session(int member) {
        return client.logIn(plan.email(member), Crowd.PASSWORD)
                .filter(session -> session.memberId() == ids.get(member))
                .orElseThrow(() -> new BenchException(plan.email(member)
                        + " is not a member of this platform: seed its feeds (exec:java@seed-feeds)"));
    }

    /** Logs members in, a few at a time; by number. */
    Map<Integer, Session> sessions(List<Integer> members) {
        return members.parallelStream().collect(Collectors.toMap(member -> member, this::session));
    }

    /** The members of the graph whose number of friends is next to the mean: what they cost is what a member costs. */
    List<Integer> typical(int count) {
        SocialGraph graph = plan.graph();
        double mean = 2.0 * graph.edges().size() / graph.size();
        return IntStream.range(0, graph.size())
                .boxed()
                .sorted(Comparator.comparingDouble(member -> Math.abs(graph.degree(member) - mean)))
                .limit(count)
                .toList();
    }

    /** A typical member with friends, their friends and so on: a neighbourhood that reads what it writes. */
    List<Integer> circle(int count) {
        Set<Integer> circle = new LinkedHashSet<>(typical(1));
        Deque<Integer> next = new ArrayDeque<>(circle);
        while (circle.size() < count && !next.isEmpty()) {
            for (int friend : plan.graph().neighbours(next.remove())) {
                if (circle.size() < count && circle.add(friend)) {
                    next.add(friend);
                }
            }
        }
        return List.copyOf(circle);
    }
}
