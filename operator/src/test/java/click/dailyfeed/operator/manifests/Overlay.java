package click.dailyfeed.operator.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an overlay renders to.
 *
 * @param name of its folder; what begins with {@code prod} is for production
 */
record Overlay(String name, List<Manifest> manifests) {

    static Overlay of(String name, List<JsonNode> documents) {
        return new Overlay(name, documents.stream().map(Manifest::new).toList());
    }

    boolean isProduction() {
        return name.startsWith("prod");
    }

    boolean hasMesh() {
        return ofKind("PeerAuthentication").findAny().isPresent();
    }

    Stream<Manifest> ofKind(String kind) {
        return manifests.stream().filter(manifest -> manifest.is(kind));
    }

    /** @return of the mesh, and none of an overlay without it */
    Stream<Manifest> meshRules(String kind) {
        return hasMesh() ? ofKind(kind) : Stream.empty();
    }

    Optional<Manifest> find(String kind, String name) {
        return ofKind(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }

    Set<String> names(String kind) {
        return ofKind(kind).map(Manifest::name).collect(Collectors.toSet());
    }

    Stream<Manifest> applications() {
        return ofKind(Manifest.APPLICATION);
    }

    Optional<Manifest> application(String name) {
        return find(Manifest.APPLICATION, name);
    }

    /** @return the port at which a service is reached: the operator makes one for each application, others are written */
    Optional<Integer> port(String host) {
        return application(host)
                .map(application -> application.at("/spec/service/port").asInt())
                .or(() -> find("Service", host)
                        .map(service -> service.at("/spec/ports/0/port").asInt()));
    }
}
