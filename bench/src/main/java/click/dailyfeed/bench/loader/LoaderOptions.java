package click.dailyfeed.bench.loader;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.client.Platform;
import click.dailyfeed.bench.plan.Plan;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the loader is asked to do.
 *
 * @param platform where the services are
 * @param shared the folder with the data sets; may be missing
 * @param directory where journals are kept
 * @param members how many members to load; empty for all of the data set
 * @param seed of texts and choices
 * @param connections how many requests run at a time
 * @param checks how many members' feeds are checked
 * @param start whether the journal of earlier runs counts
 */
record LoaderOptions(
        Platform platform,
        Path shared,
        Path directory,
        OptionalInt members,
        long seed,
        int connections,
        int checks,
        FreshStartPredicate start) {
    static final String USAGE = """
            Loads a social graph into a running dailyfeed through HTTP and checks the feeds of some members.
            Started again it goes on where it stopped.

              --members N       load the first N members only (default: all of the data set; 962 without one)
              --seed N          other texts, and accounts of their own (default: 1)
              --connections N   requests at a time (default: 16)
              --checks N        members whose feeds are checked (default: 50)
              --fresh           forget what earlier runs recorded
              --member URL      base URL of the member service (default: http://localhost:9080/member)
              --content URL     base URL of the content service (default: http://localhost:9080/content)
              --timeline URL    base URL of the timeline service (default: http://localhost:9080/timeline)
              --help            this text

            Properties: dailyfeed.shared, the folder with the data sets (default: ../shared);
            dailyfeed.bench.directory, where it records what is done (default: .dailyfeed/bench);
            dailyfeed.public-url.member, -.content, -.timeline, the base URLs where no option names them.
            Exit codes: 0 all is well, 1 the check found differences, 2 it could not be done.
            """;

    private static final Set<String> WITH_VALUE =
            Set.of("members", "seed", "connections", "checks", "member", "content", "timeline");

    /**
     * Reads the options.
     *
     * @param arguments of the command line, without {@code --help}
     * @param properties finds the value of a property
     * @throws BenchException if an option is unknown or has a bad value
     */
    static LoaderOptions parse(String[] arguments, Function<String, Optional<String>> properties) {
        Map<String, String> given = given(arguments);
        return new LoaderOptions(
                new Platform(
                        url("member", given, properties),
                        url("content", given, properties),
                        url("timeline", given, properties)),
                path(properties, "dailyfeed.shared", "../shared"),
                path(properties, "dailyfeed.bench.directory", ".dailyfeed/bench"),
                given.containsKey("members")
                        ? OptionalInt.of((int) number(given, "members", 0, 1, 1_000_000))
                        : OptionalInt.empty(),
                number(given, "seed", Plan.DEFAULT_SEED, 0, Integer.MAX_VALUE),
                (int) number(given, "connections", 16, 1, 1_000),
                (int) number(given, "checks", 50, 0, 1_000_000),
                FreshStartPredicate.of(given.containsKey("fresh")));
    }

    private static Map<String, String> given(String[] arguments) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (name.equals("fresh")) {
                given.put(name, "");
            } else if (WITH_VALUE.contains(name) && i + 1 < arguments.length) {
                given.put(name, arguments[++i]);
            } else {
                throw new BenchException("\"" + arguments[i] + "\" is not an option or lacks its value; see --help");
            }
        }
        return given;
    }

    private static long number(Map<String, String> given, String name, long standard, long least, long most) {
        String text = given.getOrDefault(name, Long.toString(standard));
        if (text.matches("\\d{1,10}")) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new BenchException(
                "--" + name + " must be a number from " + least + " to " + most + ", not \"" + text + "\"");
    }

    private static URI url(String service, Map<String, String> given, Function<String, Optional<String>> properties) {
        String text = Optional.ofNullable(given.get(service))
                .or(() -> properties.apply("dailyfeed.public-url." + service))
                .orElse("http://localhost:9080/" + service);
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new BenchException(notAUrl(service, text), e);
        }
        throw new BenchException(notAUrl(service, text));
    }

    private static String notAUrl(String service, String text) {
        return "the base URL of the " + service + " service must be an http or https URL, not \"" + text + "\"";
    }

    private static Path path(Function<String, Optional<String>> properties, String name, String standard) {
        String text = properties.apply(name).orElse(standard);
        try {
            return Path.of(text).normalize();
        } catch (InvalidPathException e) {
            throw new BenchException(name + " must name a folder, not \"" + text + "\"", e);
        }
    }
}
