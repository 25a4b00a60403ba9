package click.dailyfeed.operator.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a pod is given exists: configuration, secrets, accounts, claims, and the services that its configuration names. */
final class ReferenceChecks {

    /** Made outside of the repository, see README.md. */
    private static final Set<String> SECRETS = Set.of(
            "dailyfeed-database", "dailyfeed-redis", "dailyfeed-mongodb", "dailyfeed-internal", "dailyfeed-member");

    private static final Set<String> WITH_PODS = Set.of(Manifest.APPLICATION, "Job", "Deployment", "StatefulSet");

    private ReferenceChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("config-maps", ReferenceChecks::configMaps),
                new Check("config-map-keys", ReferenceChecks::configMapKeys),
                new Check("secrets", ReferenceChecks::secrets),
                new Check("service-accounts", ReferenceChecks::serviceAccounts),
                new Check("volume-claims", ReferenceChecks::volumeClaims),
                new Check("service-urls", ReferenceChecks::serviceUrls));
    }

    private static Stream<Finding> configMaps(Overlay overlay) {
        return missing(overlay, overlay.names("ConfigMap"), "(configMapRef|configMapKeyRef|configMap)/name");
    }

    private static Stream<Finding> secrets(Overlay overlay) {
        return missing(overlay, SECRETS, "(secretRef|secretKeyRef)/name|secret/secretName");
    }

    private static Stream<Finding> serviceAccounts(Overlay overlay) {
        return missing(overlay, overlay.names("ServiceAccount"), "serviceAccountName|serviceAccount/name");
    }

    private static Stream<Finding> volumeClaims(Overlay overlay) {
        return missing(overlay, overlay.names("PersistentVolumeClaim"), "persistentVolumeClaim/claimName");
    }

    private static Stream<Finding> missing(Overlay overlay, Set<String> known, String fields) {
        return withPods(overlay)
                .flatMap(manifest -> manifest.scalars("/spec").entrySet().stream()
                        .filter(field -> field.getKey().matches(".*/(" + fields + ")"))
                        .filter(field -> !known.contains(field.getValue()))
                        .map(field -> manifest.finding(
                                "/spec" + field.getKey(), "exists neither in the overlay nor outside")));
    }

    private static Stream<Finding> configMapKeys(Overlay overlay) {
        return withPods(overlay)
                .flatMap(manifest -> manifest.scalars("/spec").keySet().stream()
                        .filter(field -> field.endsWith("/configMapKeyRef/key"))
                        .map(field -> "/spec" + field)
                        .filter(key -> overlay.find("ConfigMap", manifest.text(key.replaceFirst("key$", "name")))
                                .filter(map -> !map.has("/data/" + manifest.text(key)))
                                .isPresent())
                        .map(key -> manifest.finding(key, "the ConfigMap has no such key")));
    }

    private static Stream<Finding> serviceUrls(Overlay overlay) {
        return overlay.ofKind("ConfigMap")
                .flatMap(map -> map.at("/data").properties().stream()
                        .filter(variable -> variable.getKey().matches("DAILYFEED_[A-Z]+_URL"))
                        .filter(variable -> variable.getValue().asText().startsWith("http:"))
                        .filter(variable -> !leadsToService(overlay, variable))
                        .map(variable -> map.finding(
                                "/data/" + variable.getKey(), "is no service of this overlay at its port")));
    }

    private static boolean leadsToService(Overlay overlay, Map.Entry<String, JsonNode> variable) {
        URI url = URI.create(variable.getValue().asText());
        return overlay.port(url.getHost()).filter(port -> port == url.getPort()).isPresent();
    }

    private static Stream<Manifest> withPods(Overlay overlay) {
        return overlay.manifests().stream().filter(manifest -> WITH_PODS.contains(manifest.kind()));
    }
}
