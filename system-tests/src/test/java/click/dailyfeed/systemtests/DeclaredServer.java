package click.dailyfeed.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A server as its {@code OpenLibertyApplication} declares it.
 *
 * @param service as in {@code member}
 * @param port on which the container listens
 * @param memoryMebibytes the limit, all that the container may have
 * @param user id of the user
 * @param group id of the group
 * @param writable directories that are volumes; all others are read-only
 * @param variables with their values: of the ConfigMap, and those that are written out
 * @param secrets the names of those whose keys are variables too
 * @param startup when its probe gives up
 * @param paths of the probes, by their names
 */
record DeclaredServer(
        String service,
        int port,
        int memoryMebibytes,
        int user,
        int group,
        List<Path> writable,
        Map<String, String> variables,
        Set<String> secrets,
        Duration startup,
        Map<String, String> paths) {

    private static final String PREFIX = "dailyfeed-";

    /** All applications of what Kustomize makes of an overlay. */
    static List<DeclaredServer> of(Path overlay) throws IOException, InterruptedException {
        Process kustomize = new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Node> documents;
        try (InputStream rendered = kustomize.getInputStream()) {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            documents = StreamSupport.stream(yaml.loadAll(rendered).spliterator(), false)
                    .map(Node::new)
                    .toList();
        }
        if (kustomize.waitFor() != 0) {
            throw new IOException(overlay + " does not render");
        }
        Map<String, Map<String, String>> configMaps = new HashMap<>();
        documents.stream()
                .filter(document -> document.text("kind").equals("ConfigMap"))
                .forEach(map -> configMaps.put(
                        map.at("metadata").text("name"), map.at("data").texts()));
        return documents.stream()
                .filter(document -> document.text("kind").equals("OpenLibertyApplication"))
                .map(application -> of(application, configMaps))
                .toList();
    }

    private static DeclaredServer of(Node application, Map<String, Map<String, String>> configMaps) {
        Node spec = application.at("spec");
        String name = application.at("metadata").text("name");
        if (!spec.at("securityContext").text("readOnlyRootFilesystem").equals("true")) {
            throw new IllegalStateException(name + " may write everywhere");
        }
        Map<String, String> variables = new TreeMap<>();
        Set<String> secrets = new TreeSet<>();
        for (Node from : spec.list("envFrom")) {
            if (from.has("configMapRef")) {
                variables.putAll(configMaps.get(from.at("configMapRef").text("name")));
            } else {
                secrets.add(from.at("secretRef").text("name"));
            }
        }
        Map<String, String> podFields = new HashMap<>();
        for (Node variable : spec.list("env")) {
            if (variable.has("valueFrom")) {
                podFields.put("$(" + variable.text("name") + ")", name + "-0");
            } else {
                String value = variable.text("value");
                for (Map.Entry<String, String> field : podFields.entrySet()) {
                    value = value.replace(field.getKey(), field.getValue());
                }
                variables.put(variable.text("name"), value);
            }
        }
        Map<String, String> paths = new TreeMap<>();
        for (String probe : List.of("startup", "readiness", "liveness")) {
            paths.put(probe, spec.at("probes").at(probe).at("httpGet").text("path"));
        }
        Node startup = spec.at("probes").at("startup");
        return new DeclaredServer(
                name.substring(PREFIX.length()),
                startup.at("httpGet").number("port"),
                mebibytes(spec.at("resources").at("limits").text("memory")),
                spec.at("securityContext").number("runAsUser"),
                spec.at("securityContext").number("runAsGroup"),
                spec.list("volumeMounts").stream()
                        .map(mount -> Path.of(mount.text("mountPath")))
                        .toList(),
                variables,
                secrets,
                Duration.ofSeconds((long) startup.number("periodSeconds") * startup.number("failureThreshold")),
                paths);
    }

    private static int mebibytes(String quantity) {
        if (!quantity.endsWith("Mi")) {
            throw new IllegalStateException("not in Mi: " + quantity);
        }
        return Integer.parseInt(quantity.substring(0, quantity.length() - 2));
    }

    /** A mapping in YAML. */
    private record Node(Object content) {

        Object get(String key) {
            Object value = ((Map<?, ?>) content).get(key);
            if (value == null) {
                throw new IllegalStateException("no " + key + " in " + content);
            }
            return value;
        }

        boolean has(String key) {
            return ((Map<?, ?>) content).containsKey(key);
        }

        Node at(String key) {
            return new Node(get(key));
        }

        String text(String key) {
            return get(key).toString();
        }

        int number(String key) {
            return ((Number) get(key)).intValue();
        }

        Map<String, String> texts() {
            Map<String, String> texts = new TreeMap<>();
            ((Map<?, ?>) content).forEach((key, value) -> texts.put(key.toString(), value.toString()));
            return texts;
        }

        List<Node> list(String key) {
            List<Node> nodes = new ArrayList<>();
            if (has(key)) {
                ((List<?>) get(key)).forEach(element -> nodes.add(new Node(element)));
            }
            return nodes;
        }
    }
}
