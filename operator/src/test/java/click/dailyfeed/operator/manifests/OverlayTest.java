package click.dailyfeed.operator.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check has nothing to say of any overlay. */
class OverlayTest {

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("an overlay renders and passes each check")
    @MethodSource("overlaysAndChecks")
    void passes(Path folder, String name, Check check) {
        Overlay overlay = Kustomize.overlay(folder);
        assumeTrue(
                !name.equals("schema") || SchemaCheck.isAvailable(),
                "no folder schemas/jsonschema in the shared folder (-Ddailyfeed.shared=): schemas are not checked");

        assertThat(check.check(overlay)).isEmpty();
    }

    @Test
    @DisplayName("every overlay has the six services, and the mesh is where it is said to be")
    void services() {
        for (Path folder : Kustomize.overlays()) {
            Overlay overlay = Kustomize.overlay(folder);

            assertThat(overlay.applications().map(Manifest::service).distinct())
                    .as(overlay.name())
                    .containsExactlyInAnyOrder("member", "content", "timeline", "activity", "image", "search");
            assertThat(overlay.hasMesh())
                    .as(overlay.name())
                    .isEqualTo(!overlay.name().startsWith("local"));
        }
    }

    static Stream<Arguments> overlaysAndChecks() {
        List<Check> checks = Checks.all();
        return Kustomize.overlays().stream()
                .flatMap(folder -> checks.stream().map(check -> Arguments.of(folder, check.name(), check)));
    }
}
