package click.dailyfeed.devservices.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the directories of the source tree this process works in. */
public final class Checkout {
    private Checkout() {}

    /**
     * @return the root of the source tree: the nearest directory, upward from the working directory (or from
     *     where Maven works), with the module
     *     devservices in it
     * @throws DevServicesException if there is none
     */
    public static Path root() {
        // In Maven's own JVM the working directory may be anywhere.
        Path start = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ""))
                .toAbsolutePath();
        for (Path directory = start; directory != null; directory = directory.getParent()) {
            if (Files.isRegularFile(directory.resolve("devservices/pom.xml"))) {
                return directory;
            }
        }
        throw new DevServicesException(start + " is not inside a checkout of dailyfeed");
    }

    /** @return where unpacked engine binaries are kept, once for all modules */
    public static Path engines() {
        return root().resolve(".dailyfeed/engines");
    }

    /** @return the shared Open Liberty installation */
    public static Path liberty() {
        return root().resolve("target/liberty/wlp");
    }
}
