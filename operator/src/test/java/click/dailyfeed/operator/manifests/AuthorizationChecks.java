package click.dailyfeed.operator.manifests;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may call whom in the mesh: what the code calls is allowed, and nobody who does not exist. */
final class AuthorizationChecks {

    /** The account of the gateway as istioctl installs it. */
    private static final Set<String> ELSEWHERE = Set.of("istio-system/istio-ingressgateway-service-account");

    private static final String SELECTED = "/spec/selector/matchLabels/app.kubernetes.io~1instance";

    private AuthorizationChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("mesh-strict", AuthorizationChecks::strict),
                new Check("authorization-sources", AuthorizationChecks::sources),
                new Check("authorization-targets", AuthorizationChecks::targets),
                new Check("authorization-callers", AuthorizationChecks::callers));
    }

    /** Without mTLS nobody knows the account of a caller. */
    private static Stream<Finding> strict(Overlay overlay) {
        return overlay.ofKind("PeerAuthentication")
                .flatMap(rule -> rule.refuseIf(
                        !"STRICT".equals(rule.text("/spec/mtls/mode")), "/spec/mtls/mode", "is STRICT everywhere"));
    }

    private static Stream<Finding> sources(Overlay overlay) {
        Set<String> accounts = overlay.names("ServiceAccount");
        return overlay.meshRules("AuthorizationPolicy")
                .flatMap(policy -> policy.scalars("/spec").keySet().stream()
                        .filter(field -> field.matches("/rules/\\d+/from/\\d+/source/serviceAccounts/\\d+"))
                        .map(field -> "/spec" + field)
                        .filter(field ->
                                !accounts.contains(policy.text(field)) && !ELSEWHERE.contains(policy.text(field)))
                        .map(field ->
                                policy.finding(field, "is no ServiceAccount of this overlay, nor the gateway's")));
    }

    private static Stream<Finding> targets(Overlay overlay) {
        Set<String> workloads = Stream.concat(overlay.applications(), overlay.ofKind("Deployment"))
                .map(Manifest::name)
                .collect(Collectors.toSet());
        Set<String> selected = overlay.meshRules("AuthorizationPolicy")
                .map(policy -> policy.text(SELECTED))
                .collect(Collectors.toSet());
        Stream<Finding> nobody = overlay.meshRules("AuthorizationPolicy")
                .filter(policy -> policy.has("/spec/selector"))
                .filter(policy -> !workloads.contains(policy.text(SELECTED)))
                .map(policy -> policy.finding(SELECTED, "is no workload of this overlay"));
        Stream<Finding> unreachable = overlay.meshRules(Manifest.APPLICATION)
                .filter(application -> !selected.contains(application.name()))
                .map(application -> application.finding("/metadata/name", "no AuthorizationPolicy lets anybody in"));
        return Stream.concat(nobody, unreachable);
    }

    /** Each call that a service's REST clients can make, by the account of its pods. */
    private static Stream<Finding> callers(Overlay overlay) {
        return overlay.meshRules(Manifest.APPLICATION)
                .flatMap(caller -> RestCalls.of(caller.service()).stream()
                        .flatMap(call -> overlay.meshRules("AuthorizationPolicy")
                                .filter(policy -> policy.text(SELECTED).equals("dailyfeed-" + call.target()))
                                .filter(policy -> policy.elements("/spec/rules")
                                        .noneMatch(rule -> allows(policy, rule, caller, call)))
                                .map(policy -> policy.finding(
                                        "/spec/rules",
                                        caller.text("/spec/serviceAccount/name") + " calls " + call.method() + " "
                                                + call.path()))));
    }

    private static boolean allows(Manifest policy, String rule, Manifest caller, RestCalls.Call call) {
        boolean source = policy.elements(rule + "/from")
                .flatMap(from -> policy.scalars(from + "/source/serviceAccounts").values().stream())
                .anyMatch(caller.text("/spec/serviceAccount/name")::equals);
        return source
                && policy.elements(rule + "/to")
                        .map(to -> to + "/operation")
                        .anyMatch(operation ->
                                policy.scalars(operation + "/methods").containsValue(call.method())
                                        && policy.scalars(operation + "/paths").containsValue(call.path()));
    }
}
