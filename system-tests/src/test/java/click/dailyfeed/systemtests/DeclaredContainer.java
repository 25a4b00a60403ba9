package click.dailyfeed.systemtests;

import click.dailyfeed.devservices.process.Launch;
import click.dailyfeed.devservices.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs an image as its container would: only the volumes can be written; a plain user, the limit of memory as the JVM sees it,
 * and the declared variables. The JRE is that of this process; it compiles less, which takes a third of the time to start.
 */
final class DeclaredContainer implements Program {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private final DeclaredServer declared;
    private final UnpackedImage image;
    private final int port;
    private final Map<String, String> variables;

    /**
     * @param image whose root that user can reach
     * @param port instead of the declared one
     * @param variables the declared ones, with the values that they have here
     */
    DeclaredContainer(DeclaredServer declared, UnpackedImage image, int port, Map<String, String> variables) {
        this.declared = declared;
        this.image = image;
        this.port = port;
        this.variables = variables;
    }

    DeclaredServer declared() {
        return declared;
    }

    /** All that the image holds, which nothing may change. */
    Map<Path, String> state() throws IOException {
        return image.state(declared.writable().stream()
                .map(mounted -> image.at(mounted.toString()))
                .toList());
    }

    @Override
    public String name() {
        return "declared-" + declared.service();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String signature() {
        return "-Ddailyfeed.server=" + image.root();
    }

    @Override
    public Duration startLimit() {
        return declared.startup();
    }

    /** Makes the volumes. */
    @Override
    public void prepare() throws IOException {
        for (Path mounted : declared.writable()) {
            Path volume = image.at(mounted.toString());
            if (Files.notExists(volume)) {
                Files.createDirectories(volume);
                if (UnpackedImage.isRoot()) {
                    Files.setAttribute(volume, "unix:gid", declared.group());
                }
                Files.setPosixFilePermissions(volume, PosixFilePermissions.fromString("rwxrwxr-x"));
            }
        }
    }

    @Override
    public Launch launch() {
        Map<String, String> environment = new HashMap<>(variables);
        image.environment()
                .forEach((name, value) -> environment.put(
                        name, value.startsWith("/") ? image.at(value).toString() : value));
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("JAVA_HOME", JAVA_HOME.toString());
        environment.put(
                "JVM_ARGS",
                "%s -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxRAM=%dm -Djava.io.tmpdir=%s %s"
                        .formatted(
                                variables.get("JVM_ARGS"), declared.memoryMebibytes(), image.at("/tmp"), signature()));
        List<String> command = new ArrayList<>(asPlainUser(declared));
        command.add(image.at(image.entrypoint()).toString());
        return new Launch(command, environment);
    }

    /** Without a right that root has; what is no root already is such a user. */
    private static List<String> asPlainUser(DeclaredServer declared) {
        return UnpackedImage.isRoot()
                ? List.of(
                        "setpriv",
                        "--reuid=" + declared.user(),
                        "--regid=" + declared.group(),
                        "--clear-groups",
                        "--no-new-privs",
                        "--bounding-set=-all")
                : List.of();
    }

    /** Whether a plain user can be had here, and can run Java. */
    static boolean isPossible(DeclaredServer declared) throws InterruptedException {
        List<String> command = new ArrayList<>(asPlainUser(declared));
        command.addAll(List.of(JAVA_HOME.resolve("bin/java").toString(), "-version"));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the probe of that name is content. */
    boolean answers(String probe) {
        try {
            return Http.send("http://127.0.0.1:" + port + declared.paths().get(probe))
                            .status()
                    == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public boolean isReady() {
        return answers("readiness");
    }
}
