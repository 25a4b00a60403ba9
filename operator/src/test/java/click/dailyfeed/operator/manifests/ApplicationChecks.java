package click.dailyfeed.operator.manifests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the operator needs of each {@code OpenLibertyApplication}. */
final class ApplicationChecks {

    private static final String APPLICATION_NAME = "dailyfeed";
    private static final Map<String, String> PROBES =
            Map.of("startup", "/health/started", "readiness", "/health/ready", "liveness", "/health/live");
    private static final Set<String> SCALE_GROUPS = Set.of("read", "write");

    private ApplicationChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("application-name", ApplicationChecks::applicationName),
                new Check("mesh-speaks-tls", ApplicationChecks::meshSpeaksTls),
                new Check("port-name", ApplicationChecks::portName),
                new Check("sidecar", ApplicationChecks::sidecar),
                new Check("scale-group", ApplicationChecks::scaleGroup),
                new Check("probe-paths", ApplicationChecks::probePaths),
                new Check("readiness-window", ApplicationChecks::readinessWindow),
                new Check("requests", ApplicationChecks::requests),
                new Check("memory-limit", ApplicationChecks::memoryLimit));
    }

    /** The operator's network policies let in only pods of the same application. */
    private static Stream<Finding> applicationName(Overlay overlay) {
        return overlay.applications()
                .flatMap(application -> application.refuseIf(
                        !APPLICATION_NAME.equals(application.text("/spec/applicationName")),
                        "/spec/applicationName",
                        "all services have " + APPLICATION_NAME + ", or they cannot call each other"));
    }

    /** With TLS of its own a server is opaque to the proxy: no retries, timeouts or policies. */
    private static Stream<Finding> meshSpeaksTls(Overlay overlay) {
        return overlay.meshRules(Manifest.APPLICATION)
                .flatMap(application -> application.refuseIf(
                        !"false".equals(application.text("/spec/manageTLS")),
                        "/spec/manageTLS",
                        "is false in the mesh, which does TLS"));
    }

    /** Istio takes the protocol from what is before the dash, and guesses when that is none. */
    private static Stream<Finding> portName(Overlay overlay) {
        return overlay.applications()
                .flatMap(application -> application.refuseIf(
                        !application.text("/spec/service/portName").matches("http(-[a-z0-9-]{1,10})?"),
                        "/spec/service/portName",
                        "is http or begins with http-, 15 characters at most"));
    }

    private static Stream<Finding> sidecar(Overlay overlay) {
        return overlay.meshRules(Manifest.APPLICATION)
                .flatMap(application -> application.refuseIf(
                        !"true".equals(application.text("/metadata/labels/sidecar.istio.io~1inject")),
                        "/metadata/labels/sidecar.istio.io~1inject",
                        "is \"true\" in the mesh, where nothing else gets through"));
    }

    /** Design, Case 4. */
    private static Stream<Finding> scaleGroup(Overlay overlay) {
        return overlay.applications()
                .flatMap(application -> application.refuseIf(
                        !SCALE_GROUPS.contains(application.text("/metadata/labels/dailyfeed~1scale-group")),
                        "/metadata/labels/dailyfeed~1scale-group",
                        "is read or write"));
    }

    private static Stream<Finding> probePaths(Overlay overlay) {
        return overlay.applications()
                .flatMap(application -> PROBES.entrySet().stream().flatMap(probe -> {
                    String field = "/spec/probes/" + probe.getKey() + "/httpGet/path";
                    return application.refuseIf(
                            !probe.getValue().equals(application.text(field)),
                            field,
                            "MicroProfile Health answers at " + probe.getValue());
                }));
    }

    /** A pod that fails leaves the service by its probe before the proxies judge it again. */
    private static Stream<Finding> readinessWindow(Overlay overlay) {
        return overlay.meshRules("DestinationRule")
                .flatMap(rule -> overlay.application(rule.text("/spec/host")).stream()
                        .flatMap(application -> {
                            int window = application
                                            .at("/spec/probes/readiness/periodSeconds")
                                            .asInt()
                                    * application
                                            .at("/spec/probes/readiness/failureThreshold")
                                            .asInt();
                            long interval =
                                    IstioDuration.seconds(rule.text("/spec/trafficPolicy/outlierDetection/interval"));
                            return application.refuseIf(
                                    window == 0 || window >= interval,
                                    "/spec/probes/readiness",
                                    "period times failures is less than the outlier interval of " + interval + " s");
                        }));
    }

    /** A target in percent is a share of the request. */
    private static Stream<Finding> requests(Overlay overlay) {
        return overlay.applications()
                .flatMap(application -> Stream.of("cpu", "memory")
                        .map(resource -> "/spec/resources/requests/" + resource)
                        .flatMap(field -> application.refuseIf(
                                application.text(field).isEmpty(),
                                field,
                                "the autoscaler's targets are shares of it")));
    }

    /** One number, so that the autoscaler's share is one of the limit as well. */
    private static Stream<Finding> memoryLimit(Overlay overlay) {
        return overlay.applications()
                .flatMap(application -> application.refuseIf(
                        !application
                                .text("/spec/resources/limits/memory")
                                .equals(application.text("/spec/resources/requests/memory")),
                        "/spec/resources/limits/memory",
                        "is the request"));
    }
}
