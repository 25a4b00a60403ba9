package click.dailyfeed.operator.manifests;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Images are of the service that they are named for, and of one version that stays. */
final class ImageChecks {

    private static final String IMAGE = "/spec/applicationImage";
    private static final Pattern REFERENCE =
            Pattern.compile("(?<name>[^@]+?)(:(?<tag>[A-Za-z0-9_][\\w.-]*))?(@(?<digest>sha256:[0-9a-f]{64}))?");

    private ImageChecks() {}

    static List<Check> all() {
        return List.of(new Check("image-names", ImageChecks::names), new Check("images-pinned", ImageChecks::pinned));
    }

    private static Stream<Finding> names(Overlay overlay) {
        return overlay.applications().flatMap(application -> {
            Matcher image = REFERENCE.matcher(application.text(IMAGE));
            return application.refuseIf(
                    !image.matches()
                            || !image.group("name").matches("(.*/)?dailyfeed/" + application.service() + "(-canary)?"),
                    IMAGE,
                    "is dailyfeed/" + application.service() + " of some registry");
        });
    }

    /** A tag can be moved, {@code latest} is: production knows its images by their digests, others by a tag. */
    private static Stream<Finding> pinned(Overlay overlay) {
        return overlay.manifests().stream()
                .flatMap(manifest -> images(manifest)
                        .filter(field -> !isPinned(manifest.text(field), overlay))
                        .map(field -> manifest.finding(
                                field, overlay.isProduction() ? "has a digest, not latest" : "has a tag, not latest")));
    }

    private static boolean isPinned(String reference, Overlay overlay) {
        Matcher image = REFERENCE.matcher(reference);
        if (!image.matches() || "latest".equals(image.group("tag"))) {
            return false;
        }
        return image.group("digest") != null || !overlay.isProduction() && image.group("tag") != null;
    }

    private static Stream<String> images(Manifest manifest) {
        return manifest.scalars("").keySet().stream()
                .filter(field -> field.equals(IMAGE) || field.matches(".*/(initC|c)ontainers/\\d+/image"));
    }
}
