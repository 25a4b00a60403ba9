package click.dailyfeed.bench.loader;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.check.Difference;
import click.dailyfeed.bench.check.FeedCheck;
import click.dailyfeed.bench.client.CallTimes;
import click.dailyfeed.bench.client.DailyfeedClient;
import click.dailyfeed.bench.graph.DataFolder;
import click.dailyfeed.bench.graph.PreferentialAttachment;
import click.dailyfeed.bench.graph.SocialGraph;
import click.dailyfeed.bench.journal.Journal;
import click.dailyfeed.bench.plan.Account;
import click.dailyfeed.bench.plan.Plan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * The program that loads a social graph into a running platform and checks what it then shows. {@code --help} tells the
 * options and exit codes.
 */
public final class Loader {
    private static final int ALL_IS_WELL = 0;
    private static final int DIFFERENCES_FOUND = 1;
    private static final int NOT_DONE = 2;

    private static final int OWN_GRAPH_SIZE = 962; // as Reed98
    private static final int MOST_SHOWN = 20;

    private final LoaderOptions options;
    private final PrintStream out;
    private final CallTimes times = new CallTimes();

    private Loader(LoaderOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Runs the loader and ends the virtual machine with its exit code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    private static int run(String[] arguments, PrintStream out) {
        if (Arrays.asList(arguments).contains("--help")) {
            out.print(LoaderOptions.USAGE);
            return ALL_IS_WELL;
        }
        // Below the servers' own limit (30 s), else a request could go out on a connection that is just being closed.
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
        try {
            LoaderOptions options =
                    LoaderOptions.parse(arguments, name -> Optional.ofNullable(System.getProperty(name)));
            return new Loader(options, out).load();
        } catch (BenchException e) {
            out.println("load: " + e.getMessage());
            return NOT_DONE;
        }
    }

    private int load() {
        Plan plan = new Plan(graph(), options.seed());
        DailyfeedClient client = new DailyfeedClient(options.platform(), times);
        client.probe();
        announce(plan);
        try (Journal journal = journal(plan);
                Workers workers = new Workers(options.connections());
                Progress progress = Progress.on(out)) {
            Sessions sessions = new Sessions(plan.accounts(), journal, client);
            Steps steps = new Steps(workers, progress);
            long start = System.nanoTime();
            new LoadRun(plan, journal, client, sessions, steps).run();
            List<Difference> differences = check(plan, new FeedCheck(plan, journal, client), sessions, steps);
            figures(System.nanoTime() - start);
            return verdict(plan, differences);
        }
    }

    private SocialGraph graph() {
        return new DataFolder(options.shared())
                .reed98()
                .map(reed -> reed.first(options.members().orElse(reed.size())))
                .orElseGet(this::ownGraph);
    }

    private SocialGraph ownGraph() {
        int size = options.members().orElse(OWN_GRAPH_SIZE);
        out.printf(
                Locale.ROOT,
                "No data set in %s: a graph of %,d members of its own is loaded.%n",
                options.shared(),
                size);
        return PreferentialAttachment.grow(size, PreferentialAttachment.FRIENDS_PER_MEMBER, 1);
    }

    private Journal journal(Plan plan) {
        Path file = options.directory().resolve(plan.name() + ".journal");
        if (options.start() == FreshStartPredicate.FRESH) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new BenchException("the journal " + file + " cannot be removed: " + e, e);
            }
        }
        return Journal.open(file, plan.fingerprint());
    }

    private void announce(Plan plan) {
        out.printf(
                Locale.ROOT,
                "Data set %s: %,d members, %,d follows, %,d posts, %,d comments, %,d likes.%n",
                plan.name(),
                plan.accounts().size(),
                plan.follows().size(),
                plan.posts().size(),
                plan.comments().size(),
                plan.likes().size());
    }

    private List<Difference> check(Plan plan, FeedCheck check, Sessions sessions, Steps steps) {
        List<Integer> members =
                new ArrayList<>(IntStream.range(0, plan.graph().size()).boxed().toList());
        Collections.shuffle(members, new Random(options.seed()));
        Queue<Difference> differences = new ConcurrentLinkedQueue<>();
        steps.run(
                "check",
                0,
                members.subList(0, Math.min(options.checks(), members.size())),
                member -> differences.addAll(check.differences(member, sessions.of(member))));
        return List.copyOf(differences);
    }

    private void figures(long nanos) {
        out.printf(
                Locale.ROOT,
                "%nAll in all %,d calls in %.1f s over %d connections.%n%n%s%n",
                times.count(),
                nanos / 1e9,
                options.connections(),
                times.table());
    }

    private int verdict(Plan plan, List<Difference> differences) {
        int checked = Math.min(options.checks(), plan.graph().size());
        if (!differences.isEmpty()) {
            differences.stream().limit(MOST_SHOWN).forEach(out::println);
            out.printf(Locale.ROOT, "%,d differences with the graph for %d members.%n", differences.size(), checked);
            return DIFFERENCES_FOUND;
        }
        out.printf("The feeds and counts of %d members are what the graph says.%n", checked);
        Account example = plan.accounts().get(0);
        out.printf("Log in as any of them, such as %s, password %s%n", example.email(), example.password());
        return ALL_IS_WELL;
    }
}
