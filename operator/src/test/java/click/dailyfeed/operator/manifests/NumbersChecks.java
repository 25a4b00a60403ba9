package click.dailyfeed.operator.manifests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of the design's Cases 5 and 6, number by number: each one of a table is met, each service of a table has its
 * object, and in those objects there are no others.
 */
final class NumbersChecks {

    private static final String FRONTEND = "frontend";
    private static final String RETRIES = "/(timeout|retries).*";
    private static final String LOWEST = "/minReplicas";

    private NumbersChecks() {}

    /**
     * Where a column of a table, or the part of it below a field, is met.
     *
     * @param part what the table has before the pointers of this part, empty for all of the column
     * @param numbers what the document has, by pointers relative to {@code pointer}
     * @param free fields that may have another number here than in the table
     */
    record Part(
            String service,
            String part,
            Manifest manifest,
            String pointer,
            Map<String, String> numbers,
            Set<String> free) {}

    static List<Check> all() {
        return List.of(
                check("autoscaling-numbers", NumbersTable.AUTOSCALING, NumbersChecks::autoscaling),
                check("pool-numbers", NumbersTable.DESTINATION_RULES, NumbersChecks::pools),
                check("retry-numbers", NumbersTable.VIRTUAL_SERVICES, NumbersChecks::routesInMesh),
                check("gateway-retry-numbers", NumbersTable.VIRTUAL_SERVICES, NumbersChecks::routesAtGateway));
    }

    private static Check check(String name, NumbersTable table, Function<Overlay, Stream<Part>> parts) {
        return new Check(name, overlay -> {
            List<Part> found = parts.apply(overlay).toList();
            return found.isEmpty() && !isFor(table, overlay)
                    ? Stream.empty()
                    : Stream.concat(
                            lacking(table, overlay, found), found.stream().flatMap(part -> compare(table, part)));
        });
    }

    private static boolean isFor(NumbersTable table, Overlay overlay) {
        return table == NumbersTable.AUTOSCALING ? overlay.isProduction() : overlay.hasMesh();
    }

    /** Rule 4 is for production: others may have fewer servers at least, or none that come and go. */
    static Stream<Part> autoscaling(Overlay overlay) {
        Set<String> free = overlay.isProduction() ? Set.of() : Set.of(LOWEST);
        Stream<Part> applications = overlay.applications()
                .filter(application -> overlay.isProduction() || application.has("/spec/autoscaling"))
                .map(application -> part(application.service(), "", application, "/spec/autoscaling", "", free));
        Stream<Part> others = overlay.ofKind("HorizontalPodAutoscaler")
                .filter(scaler -> overlay.application(scaler.text("/spec/scaleTargetRef/name"))
                        .isEmpty())
                .map(scaler -> part(
                        scaler.service(), "", scaler, "/spec", "/(minReplicas|maxReplicas|metrics|behavior).*", free));
        return Stream.concat(applications, others);
    }

    static Stream<Part> pools(Overlay overlay) {
        return overlay.meshRules("DestinationRule")
                .map(rule -> part(rule.service(), "", rule, "/spec/trafficPolicy", ""));
    }

    static Stream<Part> routesInMesh(Overlay overlay) {
        return overlay.meshRules("VirtualService")
                .filter(routes -> !routes.has("/spec/gateways"))
                .flatMap(routes -> routes.elements("/spec/http")
                        .map(route ->
                                part(routes.service(), "/" + routes.text(route + "/name"), routes, route, RETRIES)));
    }

    /** There the name of a route begins with that of its service. */
    static Stream<Part> routesAtGateway(Overlay overlay) {
        return overlay.meshRules("VirtualService")
                .filter(routes -> routes.has("/spec/gateways"))
                .flatMap(routes -> routes.elements("/spec/http")
                        .filter(route -> !FRONTEND.equals(routes.text(route + "/name")))
                        .map(route -> {
                            String[] name = routes.text(route + "/name").split("-", 2);
                            return part(name[0], "/" + name[name.length - 1], routes, route, RETRIES);
                        }));
    }

    private static Part part(String service, String part, Manifest manifest, String pointer, String only) {
        return part(service, part, manifest, pointer, only, Set.of());
    }

    private static Part part(
            String service, String part, Manifest manifest, String pointer, String only, Set<String> free) {
        Map<String, String> numbers = new TreeMap<>(manifest.scalars(pointer));
        numbers.keySet().removeIf(field -> !only.isEmpty() && !field.matches(only));
        return new Part(service, part, manifest, pointer, numbers, free);
    }

    /** Services, or parts of them, that the table has and the overlay does not. */
    private static Stream<Finding> lacking(NumbersTable table, Overlay overlay, List<Part> found) {
        boolean frontend = overlay.find("Deployment", "dailyfeed-frontend").isPresent();
        return table.columns().entrySet().stream()
                .filter(column -> frontend || !column.getKey().equals(FRONTEND))
                .flatMap(column -> column.getValue().keySet().stream()
                        .filter(field -> found.stream()
                                .noneMatch(part ->
                                        part.service().equals(column.getKey()) && field.startsWith(part.part() + "/")))
                        .map(field -> new Finding(
                                "overlay " + overlay.name(), field, "", "no object has this of " + column.getKey())));
    }

    private static Stream<Finding> compare(NumbersTable table, Part part) {
        Map<String, String> expected = expected(table, part);
        Set<String> fields = new TreeSet<>(expected.keySet());
        fields.addAll(part.numbers().keySet());
        fields.removeAll(part.free());
        return fields.stream()
                .filter(field -> !part.numbers().getOrDefault(field, "").equals(expected.getOrDefault(field, "")))
                .map(field -> part.manifest()
                        .finding(
                                part.pointer() + field,
                                table.name() + " has \"" + expected.getOrDefault(field, "") + "\" for "
                                        + part.service()));
    }

    private static Map<String, String> expected(NumbersTable table, Part part) {
        return table.columns().getOrDefault(part.service(), Map.of()).entrySet().stream()
                .filter(number -> number.getKey().startsWith(part.part() + "/"))
                .collect(Collectors.toMap(
                        number -> number.getKey().substring(part.part().length()), Map.Entry::getValue));
    }
}
