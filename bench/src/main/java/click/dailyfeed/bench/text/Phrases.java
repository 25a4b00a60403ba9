package click.dailyfeed.bench.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** The phrases of one language by part, read from a text file beside this class: one phrase a line below its {@code [part]}. */
final class Phrases {
    private final Map<String, List<String>> parts;

    private Phrases(Map<String, List<String>> parts) {
        this.parts = parts;
    }

    /** Reads the named resource. */
    static Phrases read(String resource) {
        Map<String, List<String>> parts = new TreeMap<>();
        List<String> part = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.startsWith("[")) {
                part = parts.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                part.add(line.strip());
            }
        }
        return new Phrases(parts);
    }

    /** One phrase of a part. */
    String any(String part, RandomGenerator random) {
        List<String> phrases = parts.get(part);
        return phrases.get(random.nextInt(phrases.size()));
    }

    private static List<String> lines(String resource) {
        InputStream stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
