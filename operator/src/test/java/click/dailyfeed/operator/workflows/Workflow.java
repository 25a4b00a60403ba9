package click.dailyfeed.operator.workflows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A workflow, as the service that runs it reads it. */
record Workflow(JsonNode content) {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}", Pattern.DOTALL);

    /** @throws IOException for text that is no YAML, or has a key twice */
    static Workflow of(String text) throws IOException {
        return new Workflow(YAML.readTree(text));
    }

    Map<String, JsonNode> jobs() {
        Map<String, JsonNode> jobs = new TreeMap<>();
        content.path("jobs").properties().forEach(job -> jobs.put(job.getKey(), job.getValue()));
        return jobs;
    }

    static List<JsonNode> steps(JsonNode job) {
        return StreamSupport.stream(job.path("steps").spliterator(), false).toList();
    }

    Stream<JsonNode> steps() {
        return jobs().values().stream().flatMap(job -> steps(job).stream());
    }

    static Set<String> keys(JsonNode mapping) {
        return mapping.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The elements of a list, or the one that stands without a list. */
    static Set<String> values(JsonNode node) {
        return node.isTextual()
                ? Set.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet());
    }

    /** What stands between the braces, in all scalars below. */
    static List<String> expressions(JsonNode node) {
        return EXPRESSION
                .matcher(node.toString())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
