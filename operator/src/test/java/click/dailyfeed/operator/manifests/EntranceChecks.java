package click.dailyfeed.operator.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each route of the route matrix, that is of the code, gets to its service from outside. */
final class EntranceChecks {

    private static final Path MATRIX =
            Path.of("../system-tests/src/test/resources/click/dailyfeed/systemtests/route-matrix.txt");

    private EntranceChecks() {}

    /** A request that a client may send to a service. */
    private record Request(String service, String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Check> all() {
        return List.of(
                new Check("gateway-routes", EntranceChecks::gateway),
                new Check("ingress-routes", EntranceChecks::ingress));
    }

    private static Stream<Finding> gateway(Overlay overlay) {
        return overlay.meshRules("VirtualService")
                .filter(routes -> routes.has("/spec/gateways"))
                .flatMap(routes -> requests().stream()
                        .filter(request -> !leadsTo(request, gatewayHosts(routes, request)))
                        .map(request -> finding(routes, "/spec/http", request)));
    }

    /** The first route that matches takes the request. */
    private static List<String> gatewayHosts(Manifest routes, Request request) {
        return routes.elements("/spec/http")
                .filter(route -> !routes.has(route + "/match")
                        || routes.elements(route + "/match").anyMatch(match -> matches(routes, match, request)))
                .findFirst()
                .map(route -> routes.elements(route + "/route")
                        .map(target -> routes.text(target + "/destination/host"))
                        .toList())
                .orElse(List.of());
    }

    private static boolean matches(Manifest routes, String match, Request request) {
        return request.path().matches(routes.text(match + "/uri/regex"))
                && (!routes.has(match + "/method") || request.method().matches(routes.text(match + "/method/regex")));
    }

    private static Stream<Finding> ingress(Overlay overlay) {
        return overlay.ofKind("Ingress")
                .flatMap(ingress -> requests().stream()
                        .filter(request -> !leadsTo(
                                request, ingressHost(ingress, request).stream().toList()))
                        .map(request -> finding(ingress, "/spec/rules", request)));
    }

    /** The longest prefix, in whole segments, takes the request. */
    private static Optional<String> ingressHost(Manifest ingress, Request request) {
        return ingress.elements("/spec/rules")
                .flatMap(rule -> ingress.elements(rule + "/http/paths"))
                .filter(path -> (request.path() + "/").startsWith(ingress.text(path + "/path") + "/"))
                .max(Comparator.comparing(path -> ingress.text(path + "/path").length()))
                .map(path -> ingress.text(path + "/backend/service/name"));
    }

    private static boolean leadsTo(Request request, List<String> hosts) {
        return !hosts.isEmpty()
                && hosts.stream().allMatch(host -> host.matches("dailyfeed-" + request.service() + "(-v\\d+)?"));
    }

    private static Finding finding(Manifest entrance, String field, Request request) {
        return new Finding(entrance.toString(), field, request.toString(), "does not get to " + request.service());
    }

    private static List<Request> requests() {
        try {
            return Files.readAllLines(MATRIX).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(cells -> new Request(cells[0], cells[1], cells[2].replaceAll("\\{\\w+}", "1")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
