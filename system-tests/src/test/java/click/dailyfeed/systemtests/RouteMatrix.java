package click.dailyfeed.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of {@code route-matrix.txt}: what each route answers to whom. */
final class RouteMatrix {

    private static final String FILE = "route-matrix.txt";

    private RouteMatrix() {}

    /** Who calls. What the path and the body name is minji's. */
    enum Caller {
        /** Without a token. */
        NOBODY,
        /** A member to whom minji is nothing. */
        STRANGER,
        /** A member whom minji has blocked. */
        BLOCKED,
        /** Who administers; otherwise a stranger too. */
        ADMIN
    }

    /**
     * A line.
     *
     * @param answers of every caller
     */
    record Row(Operation route, Map<Caller, Expected> answers) {}

    /**
     * A cell.
     *
     * @param status of the answer
     * @param code of its problem document; empty for a success
     */
    record Expected(int status, String code) {

        private static final Map<Integer, String> USUAL = Map.of(401, "BEARER_TOKEN_MISSING", 403, "FORBIDDEN");

        static Expected parse(String cell) {
            String[] parts = cell.split(":", 2);
            int status = Integer.parseInt(parts[0]);
            return new Expected(status, parts.length == 2 ? parts[1] : USUAL.getOrDefault(status, ""));
        }

        static Expected of(Answer answer) {
            return new Expected(answer.status(), answer.status() < 400 ? "" : answer.code());
        }
    }

    static List<Row> rows() {
        try (InputStream file = RouteMatrix.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RouteMatrix::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> cells = Stream.of(line.split("\\s+")).toList();
        Map<Caller, Expected> answers = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            answers.put(caller, Expected.parse(cells.get(3 + caller.ordinal())));
        }
        return new Row(new Operation(cells.get(0), cells.get(1), cells.get(2)), answers);
    }
}
