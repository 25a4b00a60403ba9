package click.dailyfeed.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The configuration of a running platform for a shell, so that another program, such as a Liberty in development mode,
 * can use its engines: {@code set -a; . .dailyfeed/run/environment; set +a}.
 */
final class EnvironmentFile {
    private EnvironmentFile() {}

    /** Writes one assignment a line, readable by the owner only: it holds the development secrets. */
    static void write(Path file, Map<String, String> environment) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                environment.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
