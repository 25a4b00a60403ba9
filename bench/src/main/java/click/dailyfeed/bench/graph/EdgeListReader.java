package click.dailyfeed.bench.graph;

import click.dailyfeed.bench.BenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the edge list format of the DeathStarBench data sets: a {@code .nodes} file that holds the number of nodes, and an
 * {@code .edges} file with one undirected edge {@code a b} a line, nodes numbered from 0. Empty lines are skipped.
 */
public final class EdgeListReader {
    private static final Pattern EDGE = Pattern.compile("(\\d{1,9})\\s+(\\d{1,9})");

    private EdgeListReader() {}

    /**
     * Reads a graph.
     *
     * @param word where the graph comes from, as in {@link SocialGraph#word()}
     * @param nodes the {@code .nodes} file
     * @param edges the {@code .edges} file
     * @throws BenchException if a file cannot be read or a line is broken; the message names file and line
     */
    public static SocialGraph read(String word, Path nodes, Path edges) {
        int size = size(nodes);
        List<Edge> read = new ArrayList<>();
        int number = 0;
        for (String line : lines(edges)) {
            number++;
            if (!line.isBlank()) {
                read.add(edge(edges, number, line.strip(), size));
            }
        }
        return new SocialGraph(word, "", size, read);
    }

    private static int size(Path nodes) {
        String text = String.join("\n", lines(nodes)).strip();
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new BenchException(nodes + ": expected the number of nodes, found \"" + shortened(text) + "\"");
        }
        return Integer.parseInt(text);
    }

    private static Edge edge(Path file, int number, String line, int size) {
        Matcher matcher = EDGE.matcher(line);
        if (!matcher.matches()) {
            throw broken(file, number, "expected two node numbers", line);
        }
        int one = Integer.parseInt(matcher.group(1));
        int other = Integer.parseInt(matcher.group(2));
        if (one >= size || other >= size) {
            throw broken(file, number, "expected nodes from 0 to " + (size - 1), line);
        }
        if (one == other) {
            throw broken(file, number, "expected two different nodes", line);
        }
        return Edge.between(one, other);
    }

    private static BenchException broken(Path file, int number, String expected, String line) {
        return new BenchException(file + ", line " + number + ": " + expected + ", found \"" + shortened(line) + "\"");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchException(file + " cannot be read: " + e, e);
        }
    }
}
