package click.dailyfeed.operator.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Connections between the proxies and Liberty. */
final class PoolChecks {

    private static final Path ENDPOINT = Path.of("../liberty-config/src/main/liberty/endpoint.xml");
    private static final Pattern PERSIST_TIMEOUT = Pattern.compile("<httpOptions [^>]*persistTimeout=\"([^\"]+)\"");

    private PoolChecks() {}

    static List<Check> all() {
        return List.of(new Check("idle-timeout", PoolChecks::idleTimeout), new Check("pools", PoolChecks::pools));
    }

    /** A proxy must not use a connection that Liberty has just closed. */
    private static Stream<Finding> idleTimeout(Overlay overlay) {
        String persistTimeout = persistTimeout();
        return overlay.meshRules("DestinationRule").flatMap(rule -> {
            String field = "/spec/trafficPolicy/connectionPool/http/idleTimeout";
            long idle = IstioDuration.seconds(rule.text(field));
            return rule.refuseIf(
                    idle == 0 || idle >= IstioDuration.seconds(persistTimeout),
                    field,
                    "is below Liberty's persistTimeout of " + persistTimeout);
        });
    }

    private static Stream<Finding> pools(Overlay overlay) {
        List<String> hosts = overlay.ofKind("DestinationRule")
                .map(rule -> rule.text("/spec/host"))
                .toList();
        return overlay.meshRules(Manifest.APPLICATION)
                .flatMap(application -> application.refuseIf(
                        hosts.stream().filter(application.name()::equals).count() != 1,
                        "/metadata/name",
                        "has exactly one DestinationRule"));
    }

    static String persistTimeout() {
        try {
            Matcher matcher = PERSIST_TIMEOUT.matcher(Files.readString(ENDPOINT));
            if (!matcher.find()) {
                throw new IllegalStateException(ENDPOINT + " has no httpOptions with a persistTimeout");
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
