package click.dailyfeed.operator.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The strict schema of each kind: unknown fields are refused. The schemas are not part of the repository; without them the
 * check finds nothing, and tests that need it are to ask {@link #isAvailable()}.
 */
final class SchemaCheck {

    private static final Path FOLDER =
            Path.of(System.getProperty("dailyfeed.shared", "../../shared")).resolve("schemas/jsonschema");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private SchemaCheck() {}

    static List<Check> all() {
        return List.of(new Check("schema", SchemaCheck::conform));
    }

    static boolean isAvailable() {
        return Files.isRegularFile(FOLDER.resolve("index.json"));
    }

    private static Stream<Finding> conform(Overlay overlay) {
        if (!isAvailable()) {
            return Stream.empty();
        }
        Map<String, String> index = index();
        return overlay.manifests().stream().flatMap(manifest -> {
            String file = index.get(manifest.apiVersion() + " " + manifest.kind());
            return file == null
                    ? Stream.of(manifest.finding("/apiVersion", "there is no schema of this version and kind"))
                    : schema(file).validate(manifest.content()).stream().map(error -> finding(manifest, error));
        });
    }

    private static Finding finding(Manifest manifest, Error error) {
        String location = error.getInstanceLocation().toString();
        String property = error.getProperty();
        String field = property == null ? location : location + "/" + Manifest.escaped(property);
        return manifest.finding(field, error.getMessage());
    }

    private static Map<String, String> index() {
        return StreamSupport.stream(json("index.json").get("index").spliterator(), false)
                .collect(Collectors.toMap(
                        entry -> entry.get("apiVersion").asText() + " "
                                + entry.get("kind").asText(),
                        entry -> entry.get("file").asText()));
    }

    private static Schema schema(String file) {
        return SCHEMAS.computeIfAbsent(file, name -> REGISTRY.getSchema(json(name)));
    }

    private static JsonNode json(String file) {
        try {
            return JSON.readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
