package click.dailyfeed.operator.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Renders each overlay once, as {@code kubectl kustomize} does. Tests are skipped where there is no kubectl. */
final class Kustomize {

    private static final Map<Path, Overlay> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** @return those of the repository, and production with each component that is opt-in */
    static List<Path> overlays() {
        return Stream.of("overlays", "src/test/overlays")
                .flatMap(Kustomize::folders)
                .toList();
    }

    private static Stream<Path> folders(String parent) {
        try (Stream<Path> folders = Files.list(Path.of(parent))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Overlay overlay(String name) {
        Path folder = overlays().stream()
                .filter(path -> path.endsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no overlay " + name));
        return overlay(folder);
    }

    static Overlay overlay(Path folder) {
        assumeTrue(hasKubectl(), "kubectl is not on the PATH: the overlays are neither rendered nor checked");
        return RENDERED.computeIfAbsent(folder, Kustomize::render);
    }

    private static boolean hasKubectl() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    private static Overlay render(Path folder) {
        try {
            Path output = Files.createTempFile(Path.of("target"), "kustomize", ".yaml");
            Path errors = Files.createTempFile(Path.of("target"), "kustomize", ".err");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            boolean ended = kubectl.waitFor(60, TimeUnit.SECONDS);
            kubectl.destroyForcibly();
            assertThat(ended).as("kubectl kustomize %s ends", folder).isTrue();
            assertThat(kubectl.exitValue())
                    .as("kubectl kustomize %s: %s", folder, Files.readString(errors, StandardCharsets.UTF_8))
                    .isZero();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            Files.delete(errors);
            return Overlay.of(folder.getFileName().toString(), ManifestReader.read(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + folder + " was rendered", e);
        }
    }
}
