package click.dailyfeed.operator.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The installer with a PATH of its own: the system's ordinary commands, and stand-ins for the tools of a cluster. */
final class Installer {

    private static final Path SCRIPT = Path.of("install.sh").toAbsolutePath();
    private static final List<String> ORDINARY = List.of(
            "awk",
            "basename",
            "bash",
            "cat",
            "cp",
            "dirname",
            "env",
            "grep",
            "head",
            "mkdir",
            "mktemp",
            "openssl",
            "paste",
            "realpath",
            "rm",
            "sed",
            "sort");
    private static final List<String> TOOLS = List.of("curl", "istioctl", "k3d", "docker");

    private final Path bin;
    private final Path standIn;
    private final Map<String, String> variables = new HashMap<>();

    /** What a run came to. */
    record Result(int status, String output, String errors) {}

    /** @param directory an empty one */
    Installer(Path directory) {
        try {
            bin = Files.createDirectory(directory.resolve("bin"));
            standIn = Files.createDirectory(directory.resolve("stand-in"));
            for (String command : ORDINARY) {
                Optional<Path> found = onPath(command);
                Assumptions.assumeTrue(found.isPresent(), command + " is not on the PATH");
                write(command, "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(found.orElseThrow()));
            }
            copy("kubectl", "kubectl");
            for (String tool : TOOLS) {
                copy("tool", tool);
            }
            for (String file : List.of("present", "broken", "called", "secrets")) {
                Files.createFile(standIn.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        variables.put("PATH", bin.toString());
        variables.put("STAND_IN", standIn.toString());
        onPath("kubectl").ifPresent(kubectl -> variables.put("REAL_KUBECTL", kubectl.toString()));
    }

    private void copy(String resource, String name) throws IOException {
        try (InputStream script = Installer.class.getResourceAsStream(resource)) {
            write(name, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void write(String name, String script) throws IOException {
        Path file = Files.writeString(bin.resolve(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Optional<Path> onPath(String command) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The overlays are rendered by the real kubectl. */
    Installer rendering() {
        Assumptions.assumeTrue(
                variables.containsKey("REAL_KUBECTL"), "no kubectl on the PATH: nothing can be rendered");
        return this;
    }

    Installer without(String tool) throws IOException {
        Files.delete(bin.resolve(tool));
        return this;
    }

    Installer with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** @param object as in {@code secret dailyfeed-redis} */
    Installer there(String object) throws IOException {
        return append("present", object);
    }

    /** @param command the beginning of a command of kubectl that fails */
    Installer broken(String command) throws IOException {
        return append("broken", command);
    }

    private Installer append(String file, String line) throws IOException {
        Files.writeString(standIn.resolve(file), line + "\n", StandardOpenOption.APPEND);
        return this;
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(bin.resolve("bash").toString(), SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Path errors = standIn.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output, Files.readString(errors));
    }

    /** All calls of tools, in order. */
    List<String> called() throws IOException {
        return Files.readAllLines(standIn.resolve("called"));
    }

    /** Names of the secrets that were made, and what they were made of. */
    List<String> secrets() throws IOException {
        return Files.readAllLines(standIn.resolve("secrets"));
    }
}
