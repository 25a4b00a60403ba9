package click.dailyfeed.operator.manifests;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Each workload is scaled by one: an application by what the operator makes of {@code spec.autoscaling}. */
final class ScalerChecks {

    private static final Set<String> SCALERS = Set.of("HorizontalPodAutoscaler", "ScaledObject");
    /** What the operator makes, or deletes without asking whose it is, under the name of the application. */
    private static final Set<String> OF_THE_OPERATOR = Set.of(
            "HorizontalPodAutoscaler",
            "NetworkPolicy",
            "Ingress",
            "Route",
            "ServiceMonitor",
            "Deployment",
            "StatefulSet",
            "Service",
            "ServiceAccount");

    private ScalerChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("one-scaler", ScalerChecks::oneScaler),
                new Check("names-of-the-operator", ScalerChecks::namesOfTheOperator),
                new Check("autoscaling-whole", ScalerChecks::autoscalingWhole),
                new Check("replicas-or-autoscaling", ScalerChecks::replicasOrAutoscaling));
    }

    private static Stream<Finding> oneScaler(Overlay overlay) {
        Set<String> scaled = new HashSet<>();
        overlay.applications().forEach(application -> scaled.add(application.name()));
        return overlay.manifests().stream()
                .filter(manifest -> SCALERS.contains(manifest.kind()))
                .filter(scaler -> !scaled.add(scaler.text("/spec/scaleTargetRef/name")))
                .map(scaler -> scaler.finding("/spec/scaleTargetRef/name", "has a scaler already"));
    }

    private static Stream<Finding> namesOfTheOperator(Overlay overlay) {
        Set<String> applications = overlay.names(Manifest.APPLICATION);
        return overlay.manifests().stream()
                .filter(manifest -> OF_THE_OPERATOR.contains(manifest.kind()))
                .filter(manifest -> applications.contains(manifest.name().replaceFirst("-headless$", "")))
                .map(manifest ->
                        manifest.finding("/metadata/name", "the operator has a " + manifest.kind() + " so named"));
    }

    /** The schema does not ask for {@code maxReplicas}; the autoscaler that the operator makes is refused without. */
    private static Stream<Finding> autoscalingWhole(Overlay overlay) {
        return overlay.applications()
                .filter(application -> application.has("/spec/autoscaling"))
                .flatMap(application -> Stream.concat(bounds(application), metrics(application)));
    }

    private static Stream<Finding> bounds(Manifest application) {
        int least = application.at("/spec/autoscaling/minReplicas").asInt();
        int most = application.at("/spec/autoscaling/maxReplicas").asInt();
        return Stream.concat(
                application.refuseIf(least < 1, "/spec/autoscaling/minReplicas", "is there, 1 or more"),
                application.refuseIf(
                        most < least || most < 1, "/spec/autoscaling/maxReplicas", "is there, not below minReplicas"));
    }

    private static Stream<Finding> metrics(Manifest application) {
        return Stream.concat(
                application.refuseIf(
                        application.at("/spec/autoscaling/metrics").isEmpty(),
                        "/spec/autoscaling/metrics",
                        "has one at least"),
                application
                        .elements("/spec/autoscaling/metrics")
                        .filter(metric -> application.has(metric + "/containerResource"))
                        .map(metric -> metric + "/containerResource/container")
                        .filter(Predicate.not(container -> "app".equals(application.text(container))))
                        .map(container -> application.finding(container, "the operator calls the container app")));
    }

    /** With neither the API server makes it one replica, and nobody has said so. */
    private static Stream<Finding> replicasOrAutoscaling(Overlay overlay) {
        return overlay.applications()
                .flatMap(application -> application.refuseIf(
                        application.has("/spec/autoscaling") == application.has("/spec/replicas"),
                        "/spec/replicas",
                        "is there when /spec/autoscaling is not, and only then"));
    }
}
