package click.dailyfeed.bench.scenario;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.client.Platform;
import click.dailyfeed.bench.measure.Comparison;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Options of a scenario's command line: {@code --name value}, each with a default.
 *
 * @param values by name
 */
record Options(Map<String, String> values) {
    private static final Map<String, String> OF_ALL = Map.of(
            "member", "http://localhost:9080/member",
            "content", "http://localhost:9080/content",
            "timeline", "http://localhost:9080/timeline");

    /**
     * @param arguments of the command line
     * @param defaults of the scenario's own options
     * @throws BenchException if an option is unknown or lacks its value
     */
    static Options parse(String[] arguments, Map<String, String> defaults) {
        Map<String, String> values = new TreeMap<>(OF_ALL);
        values.putAll(defaults);
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!values.containsKey(name) || i + 1 == arguments.length) {
                throw new BenchException("\"" + arguments[i] + "\" is not an option or lacks its value; the options and"
                        + " their defaults: " + text(values));
            }
            values.put(name, arguments[i + 1]);
        }
        return new Options(values);
    }

    private static String text(Map<String, String> values) {
        return values.entrySet().stream()
                .map(option -> "--" + option.getKey() + " " + option.getValue())
                .collect(Collectors.joining(" "));
    }

    /** A whole number above zero. */
    int number(String name) {
        String text = values.get(name);
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new BenchException("--" + name + " must be a number above 0, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    /**
     * Constants of an enum, commas between; none for {@code none}.
     *
     * @throws BenchException if one is not a constant
     */
    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        String text = values.get(name);
        try {
            return text.equals("none")
                    ? List.of()
                    : Stream.of(text.split(","))
                            .map(constant -> Enum.valueOf(type, constant))
                            .toList();
        } catch (IllegalArgumentException e) {
            throw new BenchException(
                    "--" + name + " must be none or some of " + Arrays.toString(type.getEnumConstants()) + ", not \""
                            + text + "\"",
                    e);
        }
    }

    /** As the options connections, warm-up, seconds and rounds say. */
    Comparison.Course course() {
        return new Comparison.Course(
                number("connections"), number("warm-up"), Duration.ofSeconds(number("seconds")), number("rounds"));
    }

    /** As it was given. */
    String text(String name) {
        return values.get(name);
    }

    Platform platform() {
        return new Platform(url("member"), url("content"), url("timeline"));
    }

    private URI url(String name) {
        return URI.create(values.get(name).replaceFirst("/+$", ""));
    }
}
