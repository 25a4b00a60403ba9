package click.dailyfeed.devservices.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines at the end of a log that say why a server did not start. */
final class LogTail {
    private static final int LINES = 5;
    private static final int WIDTH = 300;
    // MariaDB and Kafka; Liberty; a JVM that did not come up.
    private static final Pattern ERROR =
            Pattern.compile("\\b(ERROR|FATAL|SEVERE)\\b| E [A-Z]{4,5}\\d{4}E:|^Error:|^Exception in thread");

    private final List<String> lines;

    private LogTail(List<String> lines) {
        this.lines = lines;
    }

    static LogTail of(Path log) {
        try {
            // Not every server writes well-formed UTF-8; a start's log is short.
            String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            return new LogTail(text.lines().toList());
        } catch (IOException e) {
            return new LogTail(List.of());
        }
    }

    /** @return the last lines that tell of an error, or just the last lines; each on a new, indented line */
    String errors() {
        List<String> telling =
                lines.stream().filter(line -> ERROR.matcher(line).find()).toList();
        List<String> shown = telling.isEmpty() ? lines : telling;
        return shown.stream()
                .skip(Math.max(0, shown.size() - LINES))
                .map(line -> "\n  " + (line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line))
                .collect(Collectors.joining());
    }
}
