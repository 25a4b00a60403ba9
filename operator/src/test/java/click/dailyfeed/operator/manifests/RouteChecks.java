package click.dailyfeed.operator.manifests;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the mesh sends requests, and when it sends them again. */
final class RouteChecks {

    /** Istio 1.30; it compares without trimming, so a blank makes an unknown word. */
    private static final Set<String> RETRY_WORDS = Set.of(
            "5xx",
            "gateway-error",
            "reset",
            "reset-before-request",
            "connect-failure",
            "retriable-4xx",
            "refused-stream",
            "retriable-status-codes",
            "retriable-headers",
            "envoy-ratelimited",
            "http3-post-connect-failure",
            "cancelled",
            "deadline-exceeded",
            "internal",
            "resource-exhausted",
            "unavailable");
    /** After these a request may have had its effect. */
    private static final Set<String> UNSAFE_WORDS = Set.of("5xx", "gateway-error", "reset", "retriable-4xx");

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private RouteChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("hosts", RouteChecks::hosts),
                new Check("ports", RouteChecks::ports),
                new Check("subsets", RouteChecks::subsets),
                new Check("subset-labels", RouteChecks::subsetLabels),
                new Check("weights", RouteChecks::weights),
                new Check("retry-words", RouteChecks::retryWords),
                new Check("safe-retries", RouteChecks::safeRetries),
                new Check("try-within-timeout", RouteChecks::tryWithinTimeout),
                new Check("ingress-backends", RouteChecks::ingressBackends));
    }

    private static Stream<Finding> hosts(Overlay overlay) {
        Set<String> atGateway = overlay.ofKind("Gateway")
                .flatMap(gateway -> gateway.elements("/spec/servers")
                        .flatMap(server -> gateway.scalars(server + "/hosts").values().stream()))
                .collect(Collectors.toSet());
        Predicate<String> unknown = host -> overlay.port(host).isEmpty();
        Stream<Finding> ofDestinations = destinations(overlay)
                .filter(destination -> unknown.test(destination.text("host")))
                .map(destination -> destination.finding("host", "is no service of this overlay"));
        Stream<Finding> ofRules = overlay.meshRules("DestinationRule")
                .flatMap(rule -> rule.refuseIf(
                        unknown.test(rule.text("/spec/host")), "/spec/host", "is no service of this overlay"));
        Stream<Finding> ofRoutes = overlay.meshRules("VirtualService")
                .flatMap(routes -> routes.elements("/spec/hosts")
                        .filter(host -> unknown.test(routes.text(host)) && !atGateway.contains(routes.text(host)))
                        .map(host -> routes.finding(host, "is no service of this overlay and no host of its gateway")));
        return Stream.of(ofDestinations, ofRules, ofRoutes).flatMap(findings -> findings);
    }

    private static Stream<Finding> ports(Overlay overlay) {
        return destinations(overlay)
                .filter(destination -> overlay.port(destination.text("host"))
                        .filter(port -> !destination.text("port/number").equals(port.toString()))
                        .isPresent())
                .map(destination -> destination.finding("port/number", "is not the port of the service"));
    }

    private static Stream<Finding> subsets(Overlay overlay) {
        return destinations(overlay)
                .filter(destination ->
                        overlay.application(destination.text("host")).isPresent())
                .filter(destination -> overlay.ofKind("DestinationRule")
                        .filter(rule -> rule.text("/spec/host").equals(destination.text("host")))
                        .flatMap(rule -> rule.elements("/spec/subsets").map(subset -> rule.text(subset + "/name")))
                        .noneMatch(destination.text("subset")::equals))
                .map(destination -> destination.finding("subset", "the host's DestinationRule has no such subset"));
    }

    private static Stream<Finding> subsetLabels(Overlay overlay) {
        return overlay.meshRules("DestinationRule")
                .flatMap(rule -> overlay.application(rule.text("/spec/host")).stream()
                        .flatMap(application -> rule.elements("/spec/subsets")
                                .map(subset -> subset + "/labels")
                                .filter(labels -> !application
                                        .scalars("/metadata/labels")
                                        .entrySet()
                                        .containsAll(rule.scalars(labels).entrySet()))
                                .map(labels -> rule.finding(labels, application + " does not have these labels"))));
    }

    private static Stream<Finding> weights(Overlay overlay) {
        return routes(overlay)
                .filter(route -> route.manifest().at(route.pointer() + "/route").size() > 1)
                .filter(route -> 100
                        != route.manifest()
                                .elements(route.pointer() + "/route")
                                .mapToInt(target ->
                                        route.manifest().at(target + "/weight").asInt())
                                .sum())
                .map(route -> route.finding("route", "the weights add up to 100"));
    }

    private static Stream<Finding> retryWords(Overlay overlay) {
        return routes(overlay)
                .filter(route -> !route.text("retries/retryOn").isEmpty())
                .filter(route -> !RETRY_WORDS.containsAll(words(route)))
                .map(route -> route.finding("retries/retryOn", "has a word that Istio does not know; blanks count"));
    }

    private static Stream<Finding> safeRetries(Overlay overlay) {
        return routes(overlay)
                .filter(Predicate.not(RouteChecks::takesSafeMethodsOnly))
                .filter(route -> words(route).stream().map(String::strip).anyMatch(UNSAFE_WORDS::contains))
                .map(route -> route.finding("retries/retryOn", "would do again what a POST, PUT or DELETE has done"));
    }

    private static Stream<Finding> tryWithinTimeout(Overlay overlay) {
        return routes(overlay)
                .filter(route -> !route.text("retries/perTryTimeout").isEmpty())
                .filter(route -> IstioDuration.seconds(route.text("retries/perTryTimeout"))
                        > IstioDuration.seconds(route.text("timeout")))
                .map(route -> route.finding(
                        "retries/perTryTimeout", "is above the timeout of all tries, " + route.text("timeout")));
    }

    private static Stream<Finding> ingressBackends(Overlay overlay) {
        return overlay.ofKind("Ingress")
                .flatMap(ingress -> ingress.elements("/spec/rules")
                        .flatMap(rule -> ingress.elements(rule + "/http/paths"))
                        .map(path -> path + "/backend/service")
                        .filter(backend -> overlay.application(ingress.text(backend + "/name"))
                                .filter(application -> application
                                        .text("/spec/service/portName")
                                        .equals(ingress.text(backend + "/port/name")))
                                .isEmpty())
                        .map(backend -> ingress.finding(backend, "is no service of this overlay with such a port")));
    }

    private static boolean takesSafeMethodsOnly(Place route) {
        List<String> methods = route.manifest()
                .elements(route.pointer() + "/match")
                .map(match -> route.manifest().text(match + "/method/regex"))
                .toList();
        return !methods.isEmpty()
                && methods.stream().allMatch(method -> SAFE_METHODS.containsAll(Set.of(method.split("\\|"))));
    }

    private static List<String> words(Place route) {
        return Arrays.asList(route.text("retries/retryOn").split(",", -1));
    }

    private static Stream<Place> destinations(Overlay overlay) {
        return routes(overlay)
                .flatMap(route -> route.manifest()
                        .elements(route.pointer() + "/route")
                        .map(target -> new Place(route.manifest(), target + "/destination")));
    }

    private static Stream<Place> routes(Overlay overlay) {
        return overlay.meshRules("VirtualService")
                .flatMap(routes -> routes.elements("/spec/http").map(route -> new Place(routes, route)));
    }

    /** A part of a document. */
    private record Place(Manifest manifest, String pointer) {

        String text(String field) {
            return manifest.text(pointer + "/" + field);
        }

        Finding finding(String field, String why) {
            return manifest.finding(pointer + "/" + field, why);
        }
    }
}
