package click.dailyfeed.operator.manifests;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** In production each workload has one budget, which lets a node be drained and a replica be left. */
final class BudgetChecks {

    private static final String INSTANCE = "/app.kubernetes.io~1instance";

    private BudgetChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("one-budget", BudgetChecks::oneBudget),
                new Check("budget-below-minimum", BudgetChecks::belowMinimum),
                new Check("budget-selects", BudgetChecks::selects));
    }

    private static Stream<Finding> oneBudget(Overlay overlay) {
        return workloads(overlay)
                .filter(workload -> budgets(overlay)
                                .filter(budget -> selected(budget).equals(Map.of(INSTANCE, workload.name())))
                                .count()
                        != 1)
                .map(workload -> workload.finding(
                        "/metadata/name",
                        "has exactly one PodDisruptionBudget that selects app.kubernetes.io/instance"));
    }

    private static Stream<Finding> belowMinimum(Overlay overlay) {
        return workloads(overlay)
                .flatMap(workload -> budgets(overlay)
                        .filter(budget -> selected(budget).containsValue(workload.name()))
                        .flatMap(budget -> {
                            int minimum = minimum(overlay, workload);
                            int unavailable = budget.at("/spec/maxUnavailable").asInt();
                            return budget.refuseIf(
                                    unavailable < 1 || unavailable > minimum - 1,
                                    "/spec/maxUnavailable",
                                    "is 1 or more, and less than the " + minimum + " replicas that there are at least");
                        }));
    }

    private static Stream<Finding> selects(Overlay overlay) {
        List<String> workloads = workloads(overlay).map(Manifest::name).toList();
        return budgets(overlay)
                .flatMap(budget -> budget.refuseIf(
                        !workloads.contains(selected(budget).get(INSTANCE)), "/spec/selector", "selects a workload"));
    }

    private static int minimum(Overlay overlay, Manifest workload) {
        if (workload.is(Manifest.APPLICATION)) {
            return workload.at("/spec/autoscaling/minReplicas").asInt();
        }
        return overlay.ofKind("HorizontalPodAutoscaler")
                .filter(scaler -> scaler.text("/spec/scaleTargetRef/name").equals(workload.name()))
                .mapToInt(scaler -> scaler.at("/spec/minReplicas").asInt())
                .findFirst()
                .orElse(0);
    }

    private static Stream<Manifest> workloads(Overlay overlay) {
        return Stream.concat(overlay.applications(), overlay.ofKind("Deployment"))
                .filter(workload -> overlay.isProduction());
    }

    private static Stream<Manifest> budgets(Overlay overlay) {
        return overlay.ofKind("PodDisruptionBudget").filter(budget -> overlay.isProduction());
    }

    private static Map<String, String> selected(Manifest budget) {
        return budget.scalars("/spec/selector/matchLabels");
    }
}
