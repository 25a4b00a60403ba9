package click.dailyfeed.operator.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import click.dailyfeed.operator.manifests.NumbersChecks.Part;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison with the design leaves no number out. */
class NumbersTest {

    private static final String OTHER = "another";

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "Case 5, Case 6: every number of the table is met in production, and each one that is changed is refused")
    @MethodSource("tables")
    void everyNumber(String name, NumbersTable table, Function<Overlay, Stream<Part>> parts) {
        Overlay good = Kustomize.overlay("prod-frontend");
        Check check = check(name);
        Set<String> met = parts.apply(good)
                .flatMap(part -> part.numbers().keySet().stream().map(field -> cell(part, field)))
                .collect(Collectors.toSet());

        assertThat(met).containsExactlyInAnyOrderElementsOf(cells(table));
        parts.apply(good)
                .forEach(part -> part.numbers()
                        .keySet()
                        .forEach(field -> assertThat(check.check(changed(good, part, field)))
                                .as("%s%s of %s changed", part.pointer(), field, part.manifest())
                                .extracting(Finding::object, Finding::field, Finding::value)
                                .containsExactly(tuple(part.manifest().toString(), part.pointer() + field, OTHER))));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("Case 5, Case 6: a service that lacks its object is refused")
    @MethodSource("tables")
    void everyService(String name, NumbersTable table, Function<Overlay, Stream<Part>> parts) {
        Overlay good = Kustomize.overlay("prod-frontend");
        List<Manifest> objects =
                parts.apply(good).map(Part::manifest).distinct().toList();

        for (Manifest object : objects) {
            Overlay without = new Overlay(
                    good.name(),
                    good.manifests().stream()
                            .filter(manifest -> !manifest.equals(object))
                            .toList());

            assertThat(check(name).check(without)).as("without %s", object).isNotEmpty();
        }
        assertThat(table.columns().keySet()).contains("member", "content", "timeline", "activity", "image", "search");
    }

    @ParameterizedTest
    @DisplayName(
            "Case 6: elsewhere too every number but the lowest of servers is met, and each one that is changed is refused")
    @ValueSource(strings = {"local", "dev"})
    void elsewhere(String overlay) {
        Overlay good = Kustomize.overlay(overlay);
        Check check = check("autoscaling-numbers");
        List<Part> parts = NumbersChecks.autoscaling(good).toList();

        assertThat(parts).hasSize(6);
        assertThat(check.check(good)).isEmpty();
        for (Part part : parts) {
            for (String field : part.numbers().keySet()) {
                int findings = part.free().contains(field) ? 0 : 1;
                assertThat(check.check(changed(good, part, field)))
                        .as("%s %s", part.service(), field)
                        .hasSize(findings);
            }
        }
    }

    private static Overlay changed(Overlay good, Part part, String field) {
        return new Overlay(
                good.name(),
                good.manifests().stream()
                        .map(manifest ->
                                manifest.equals(part.manifest()) ? with(manifest, part.pointer() + field) : manifest)
                        .toList());
    }

    private static Manifest with(Manifest manifest, String field) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return new Manifest(JsonPatch.apply(
                manifest.content(),
                json.arrayNode()
                        .add(json.objectNode()
                                .put("op", "replace")
                                .put("path", field)
                                .put("value", OTHER))));
    }

    private static Check check(String name) {
        return Checks.all().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> cells(NumbersTable table) {
        return table.columns().entrySet().stream()
                .flatMap(column -> column.getValue().entrySet().stream()
                        .map(Map.Entry::getKey)
                        .map(field -> column.getKey() + " " + field))
                .collect(Collectors.toSet());
    }

    private static String cell(Part part, String field) {
        return part.service() + " " + part.part() + field;
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                table("autoscaling-numbers", NumbersTable.AUTOSCALING, NumbersChecks::autoscaling),
                table("pool-numbers", NumbersTable.DESTINATION_RULES, NumbersChecks::pools),
                table("retry-numbers", NumbersTable.VIRTUAL_SERVICES, NumbersChecks::routesInMesh),
                table("gateway-retry-numbers", NumbersTable.VIRTUAL_SERVICES, NumbersChecks::routesAtGateway));
    }

    private static Arguments table(String name, NumbersTable table, Function<Overlay, Stream<Part>> parts) {
        return Arguments.of(name, table, parts);
    }
}
