package click.dailyfeed.operator.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check refuses what it is for, and says where; the others have nothing to say. */
class BrokenManifestTest {

    /** No check of an overlay: what has a key twice is not even read. */
    private static final String READER = "duplicate-keys";

    @ParameterizedTest
    @DisplayName("a broken manifest is refused by the named checks and no other, with object, field and value")
    @MethodSource("refusedByChecks")
    void refused(BrokenManifest broken) {
        assumeTrue(
                SchemaCheck.isAvailable() || !broken.refusedBy().contains("schema"),
                "no folder schemas/jsonschema in the shared folder (-Ddailyfeed.shared=): schemas are not checked");
        Overlay overlay = broken.applyTo(Kustomize.overlay(broken.overlay()));

        Map<String, List<Finding>> refusals = new LinkedHashMap<>();
        for (Check check : Checks.all()) {
            List<Finding> findings = check.check(overlay);
            if (!findings.isEmpty()) {
                refusals.put(check.name(), findings);
            }
        }

        assertThat(refusals.keySet())
                .as(() -> broken + " is refused: " + refusals)
                .containsExactlyInAnyOrderElementsOf(broken.refusedBy());
        assertThat(refusals.get(broken.refusedBy().get(0))).anyMatch(broken::describes);
    }

    @ParameterizedTest
    @DisplayName("a key that is there twice is named")
    @MethodSource("refusedByReader")
    void unreadable(BrokenManifest broken) {
        Overlay good = Kustomize.overlay(broken.overlay());

        assertThatThrownBy(() -> broken.applyTo(good))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Duplicate")
                .hasMessageContaining(broken.header().get("key").asText());
    }

    @Test
    @DisplayName("each check refuses at least one broken manifest")
    void complete() {
        List<String> refusing = BrokenManifest.all().stream()
                .flatMap(broken -> broken.refusedBy().stream())
                .distinct()
                .toList();

        assertThat(refusing)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Checks.all().stream().map(Check::name), Stream.of(READER))
                                .toList());
    }

    static Stream<BrokenManifest> refusedByChecks() {
        return BrokenManifest.all().stream()
                .filter(broken -> !broken.refusedBy().contains(READER));
    }

    static Stream<BrokenManifest> refusedByReader() {
        return BrokenManifest.all().stream().filter(broken -> broken.refusedBy().contains(READER));
    }
}
