package click.dailyfeed.operator.manifests;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations add, replace and remove of RFC 6902. */
final class JsonPatch {

    private JsonPatch() {}

    /** @return a patched copy */
    static JsonNode apply(JsonNode document, JsonNode operations) {
        JsonNode copy = document.deepCopy();
        operations.forEach(
                operation -> apply(copy, operation, operation.get("op").asText()));
        return copy;
    }

    private static void apply(JsonNode document, JsonNode operation, String name) {
        JsonPointer path = JsonPointer.compile(operation.get("path").asText());
        if (!name.equals("add") && document.at(path).isMissingNode()) {
            throw new IllegalArgumentException("nothing to " + name + " at " + path);
        }
        JsonNode parent = document.at(path.head());
        if (parent instanceof ObjectNode object) {
            change(object, path.last().getMatchingProperty(), name, operation);
        } else if (parent instanceof ArrayNode array) {
            change(array, path.last().getMatchingProperty(), name, operation);
        } else {
            throw new IllegalArgumentException("no object and no array above " + path);
        }
    }

    private static void change(ObjectNode parent, String field, String name, JsonNode operation) {
        if (name.equals("remove")) {
            parent.remove(field);
        } else {
            parent.set(field, operation.get("value"));
        }
    }

    private static void change(ArrayNode parent, String index, String name, JsonNode operation) {
        int position = index.equals("-") ? parent.size() : Integer.parseInt(index);
        switch (name) {
            case "remove" -> parent.remove(position);
            case "replace" -> parent.set(position, operation.get("value"));
            default -> parent.insert(position, operation.get("value"));
        }
    }
}
