package click.dailyfeed.containerimage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Writes the images of all services, {@code member.tar} and so on, into one directory. The build starts it, see pom.xml: system
 * properties {@code dailyfeed.image.*}.
 */
public final class ImageTars {

    static final List<String> SERVICES = List.of("member", "content", "timeline", "activity", "image", "search");

    private ImageTars() {}

    public static void main(String[] args) throws Exception {
        Path output = Path.of(property("output"));
        Instant created = OffsetDateTime.parse(property("created")).toInstant();
        Labels labels = new Labels(property("version"), property("revision"), property("source"), created);
        Optional<Path> base =
                Optional.of(property("base")).filter(path -> !path.isEmpty()).map(Path::of);
        for (String service : SERVICES) {
            Path tar = output.resolve(service + ".tar");
            String digest = new ServiceImage(
                            service, Path.of(property("checkout")), Path.of(property("runtime")), labels)
                    .write(base, output.resolve("layers"), tar);
            System.out.println("dailyfeed/" + service + ":local " + digest + " " + tar);
        }
    }

    private static String property(String name) {
        return Optional.ofNullable(System.getProperty("dailyfeed.image." + name))
                .orElse("");
    }
}
