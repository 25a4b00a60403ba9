package click.dailyfeed.operator.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The files that overlays are made of; needs no kubectl. */
class SourcesTest {

    @Test
    @DisplayName("no file has a key twice")
    void keys() throws IOException {
        List<Path> files = files(".yaml");

        assertThat(files).hasSizeGreaterThan(40);
        for (Path file : files) {
            String text = Files.readString(file);
            assertThatCode(() -> ManifestReader.read(text)).as(file.toString()).doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("base and overlays teach Kustomize the same fields of an application")
    void sameConfiguration() throws IOException {
        Set<String> texts = new HashSet<>();
        for (Path file : files("kustomizeconfig.yaml")) {
            texts.add(Files.readString(file));
        }

        assertThat(texts).hasSize(1);
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> overlays = Files.walk(Path.of("src/test/overlays"));
                Stream<Path> base = Files.walk(Path.of("base"));
                Stream<Path> components = Files.walk(Path.of("components"));
                Stream<Path> deployed = Files.walk(Path.of("overlays"))) {
            return Stream.of(base, components, deployed, overlays)
                    .flatMap(paths -> paths)
                    .filter(path -> path.toString().endsWith(end))
                    .toList();
        }
    }
}
