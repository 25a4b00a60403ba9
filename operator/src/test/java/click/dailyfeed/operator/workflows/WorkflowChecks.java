package click.dailyfeed.operator.workflows;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each workflow must have, by the name of the check; a check gives its findings. */
final class WorkflowChecks {

    private static final Set<String> TOP =
            Set.of("name", "on", "permissions", "concurrency", "jobs", "env", "defaults", "run-name");
    private static final Set<String> JOB = Set.of(
            "name",
            "needs",
            "runs-on",
            "if",
            "permissions",
            "outputs",
            "env",
            "strategy",
            "timeout-minutes",
            "steps",
            "concurrency");
    private static final Set<String> STEP =
            Set.of("id", "if", "name", "uses", "run", "with", "env", "working-directory", "continue-on-error", "shell");
    private static final Pattern PINNED =
            Pattern.compile("(actions|docker)/[a-z-]+@(v\\d+|[0-9a-f]{40})|docker://[a-z/]+:\\d+\\.\\d+\\.\\d+");
    private static final Pattern OUTPUT_OF_STEP = Pattern.compile("steps\\.([\\w-]+)\\.");
    private static final Pattern OUTPUT_OF_JOB = Pattern.compile("needs\\.([\\w-]+)\\.outputs\\.([\\w-]+)");
    private static final Pattern MATRIX = Pattern.compile("matrix\\.([\\w-]+)");

    static final Map<String, Function<Workflow, List<String>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("keys", WorkflowChecks::unknownKeys);
        ALL.put("permissions", WorkflowChecks::widePermissions);
        ALL.put("time limit", WorkflowChecks::withoutTimeLimit);
        ALL.put("pinned", WorkflowChecks::notPinned);
        ALL.put("injection", WorkflowChecks::expressionsInScripts);
        ALL.put("credentials", WorkflowChecks::keptCredentials);
        ALL.put("references", WorkflowChecks::danglingReferences);
    }

    private WorkflowChecks() {}

    private static List<String> unknownKeys(Workflow workflow) {
        Stream<String> top = Workflow.keys(workflow.content()).stream().filter(key -> !TOP.contains(key));
        Stream<String> jobs = workflow.jobs().values().stream()
                .flatMap(job -> Workflow.keys(job).stream())
                .filter(key -> !JOB.contains(key));
        Stream<String> steps =
                workflow.steps().flatMap(step -> Workflow.keys(step).stream()).filter(key -> !STEP.contains(key));
        Stream<String> both = workflow.steps()
                .filter(step -> step.has("uses") == step.has("run"))
                .map(step -> "uses or run, one of them: " + step);
        return Stream.of(top, jobs, steps, both).flatMap(found -> found).toList();
    }

    /** The workflow may read, a job of its own may write packages, nothing else. */
    private static List<String> widePermissions(Workflow workflow) {
        List<String> found = new ArrayList<>();
        if (!workflow.content().path("permissions").toString().equals("{\"contents\":\"read\"}")) {
            found.add(
                    "the workflow may do more than read: " + workflow.content().path("permissions"));
        }
        workflow.jobs()
                .forEach((name, job) -> job.path("permissions").properties().stream()
                        .filter(right -> !right.getValue().asText().equals("read"))
                        .filter(right -> !right.getKey().equals("packages"))
                        .forEach(right -> found.add(name + ": " + right)));
        return found;
    }

    private static List<String> withoutTimeLimit(Workflow workflow) {
        return workflow.jobs().entrySet().stream()
                .filter(job -> !job.getValue().path("timeout-minutes").isInt())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> notPinned(Workflow workflow) {
        return workflow.steps()
                .filter(step -> step.has("uses"))
                .map(step -> step.path("uses").asText())
                .filter(action -> !PINNED.matcher(action).matches())
                .toList();
    }

    /** What somebody wrote into a branch name or an input would be run; scripts get such things by variables. */
    private static List<String> expressionsInScripts(Workflow workflow) {
        return workflow.steps()
                .flatMap(step -> Workflow.expressions(step.path("run")).stream())
                .toList();
    }

    private static List<String> keptCredentials(Workflow workflow) {
        return workflow.steps()
                .filter(step -> step.path("uses").asText().startsWith("actions/checkout@"))
                .filter(step -> !step.at("/with/persist-credentials").asText().equals("false"))
                .map(JsonNode::toString)
                .toList();
    }

    private static List<String> danglingReferences(Workflow workflow) {
        List<String> found = new ArrayList<>();
        workflow.jobs().forEach((name, job) -> {
            Set<String> ids = Workflow.steps(job).stream()
                    .map(step -> step.path("id").asText())
                    .collect(toSet());
            Set<String> needs = Workflow.values(job.path("needs"));
            needs.stream().filter(need -> !workflow.jobs().containsKey(need)).forEach(found::add);
            for (String expression : Workflow.expressions(job)) {
                matches(OUTPUT_OF_STEP, expression)
                        .filter(match -> !ids.contains(match.group(1)))
                        .forEach(match -> found.add(name + ": " + match.group()));
                matches(MATRIX, expression)
                        .filter(match -> !job.at("/strategy/matrix").has(match.group(1)))
                        .forEach(match -> found.add(name + ": " + match.group()));
                matches(OUTPUT_OF_JOB, expression)
                        .filter(match -> !needs.contains(match.group(1))
                                || !workflow.jobs()
                                        .get(match.group(1))
                                        .path("outputs")
                                        .has(match.group(2)))
                        .forEach(match -> found.add(name + ": " + match.group()));
            }
        });
        return found;
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
