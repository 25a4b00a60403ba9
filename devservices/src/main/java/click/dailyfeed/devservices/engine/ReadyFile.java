package click.dailyfeed.devservices.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a server whose main class is ours says that it answers: it creates a file. */
record ReadyFile(Path path) {
    /** Takes the announcement of an earlier start back. */
    void clear() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Says it, once. */
    void announce() throws IOException {
        Files.createFile(path);
    }

    boolean isAnnounced() {
        return Files.exists(path);
    }
}
