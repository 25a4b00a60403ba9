package click.dailyfeed.containerimage;

import java.time.Instant;
import java.util.Map;

/**
 * What an image says of itself, in the names of the OCI image specification.
 *
 * @param version of the project
 * @param revision the commit
 * @param source where the source is
 * @param created the time that the build gives to all that it makes
 */
record Labels(String version, String revision, String source, Instant created) {

    Map<String, String> of(String service) {
        return Map.of(
                "org.opencontainers.image.title", "dailyfeed-" + service,
                "org.opencontainers.image.version", version,
                "org.opencontainers.image.revision", revision,
                "org.opencontainers.image.created", created.toString(),
                "org.opencontainers.image.source", source);
    }
}
