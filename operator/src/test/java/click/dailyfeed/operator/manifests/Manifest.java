package click.dailyfeed.operator.manifests;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One document. Fields are named by JSON pointers (RFC 6901).
 *
 * @param content the whole document
 */
record Manifest(JsonNode content) {

    static final String APPLICATION = "OpenLibertyApplication";

    String apiVersion() {
        return text("/apiVersion");
    }

    String kind() {
        return text("/kind");
    }

    String name() {
        return text("/metadata/name");
    }

    /** @return {@code timeline} of {@code dailyfeed-timeline}, and of a second version {@code dailyfeed-timeline-v2} */
    String service() {
        return name().replaceFirst("^dailyfeed-", "").replaceFirst("-v\\d+$", "");
    }

    boolean is(String kind) {
        return kind.equals(kind());
    }

    JsonNode at(String pointer) {
        return content.at(pointer);
    }

    /** @return empty when there is nothing, or something that is no scalar */
    String text(String pointer) {
        return at(pointer).asText("");
    }

    boolean has(String pointer) {
        return !at(pointer).isMissingNode();
    }

    /** @return the pointers of the elements of an array, none when there is no array */
    Stream<String> elements(String pointer) {
        return IntStream.range(0, at(pointer).size()).mapToObj(index -> pointer + "/" + index);
    }

    /** @return the scalars below a field by their pointers relative to it, a scalar itself by an empty one */
    Map<String, String> scalars(String pointer) {
        Map<String, String> scalars = new TreeMap<>();
        collect(at(pointer), "", scalars);
        return scalars;
    }

    private static void collect(JsonNode node, String pointer, Map<String, String> scalars) {
        if (node.isValueNode()) {
            scalars.put(pointer, node.asText());
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), pointer + "/" + index, scalars);
            }
        } else {
            node.properties()
                    .forEach(field -> collect(field.getValue(), pointer + "/" + escaped(field.getKey()), scalars));
        }
    }

    static String escaped(String field) {
        return JsonPointer.empty().appendProperty(field).toString().substring(1);
    }

    Finding finding(String pointer, String why) {
        JsonNode value = at(pointer);
        return new Finding(toString(), pointer, value.isContainerNode() ? value.toString() : value.asText(""), why);
    }

    /** @return the finding if the condition holds */
    Stream<Finding> refuseIf(boolean condition, String pointer, String why) {
        return condition ? Stream.of(finding(pointer, why)) : Stream.empty();
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
