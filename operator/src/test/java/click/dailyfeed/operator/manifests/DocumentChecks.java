package click.dailyfeed.operator.manifests;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What holds for documents of every kind. */
final class DocumentChecks {

    private static final String NAMESPACE = "dailyfeed";

    private DocumentChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("unique-names", DocumentChecks::uniqueNames),
                new Check("namespace", DocumentChecks::namespace));
    }

    /** Of two with one name the later one would be applied only. */
    private static Stream<Finding> uniqueNames(Overlay overlay) {
        Set<String> seen = new HashSet<>();
        return overlay.manifests().stream()
                .filter(manifest -> !seen.add(manifest.toString()))
                .map(manifest -> manifest.finding("/metadata/name", "another document has this kind and name"));
    }

    /** Hosts without a domain are looked up in the namespace of the rule that names them. */
    private static Stream<Finding> namespace(Overlay overlay) {
        return overlay.manifests().stream()
                .filter(Predicate.not(manifest -> manifest.is("Namespace")))
                .flatMap(manifest -> manifest.refuseIf(
                        !NAMESPACE.equals(manifest.text("/metadata/namespace")),
                        "/metadata/namespace",
                        "is " + NAMESPACE + " everywhere"));
    }
}
