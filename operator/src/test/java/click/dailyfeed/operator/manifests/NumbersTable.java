package click.dailyfeed.operator.manifests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of the design: a row for each field, a column for each service, {@code |} between them. What begins with
 * {@code #} is a remark.
 *
 * @param columns the numbers of each service by field, a JSON pointer
 */
record NumbersTable(String name, Map<String, Map<String, String>> columns) {

    static final NumbersTable AUTOSCALING = read("case-6-autoscaling.txt");
    static final NumbersTable DESTINATION_RULES = read("case-5-destination-rules.txt");
    static final NumbersTable VIRTUAL_SERVICES = read("case-5-virtual-services.txt");

    private static NumbersTable read(String name) {
        List<List<String>> rows = text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> services = rows.get(0);
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != services.size()) {
                throw new IllegalStateException(name + ": a row of " + row.size() + " cells: " + row);
            }
            for (int column = 1; column < row.size(); column++) {
                columns.computeIfAbsent(services.get(column), service -> new TreeMap<>())
                        .put(row.get(0), row.get(column));
            }
        }
        return new NumbersTable(name, columns);
    }

    private static String text(String name) {
        try (InputStream resource = NumbersTable.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
