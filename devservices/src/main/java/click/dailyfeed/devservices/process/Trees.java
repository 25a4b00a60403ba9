package click.dailyfeed.devservices.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories that exist either complete or not at all. */
public final class Trees {
    /** Fills an empty directory. */
    @FunctionalInterface
    public interface Filler {
        /** @param directory exists and is empty */
        void fill(Path directory) throws IOException;
    }

    private Trees() {}

    /**
     * Creates a directory with its content unless it is there. It gets its name only when the content is complete, so
     * an interrupted call leaves nothing that a later one would take for finished.
     */
    public static void createOnce(Path directory, Filler filler) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        filler.fill(unfinished);
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a directory with all that is in it; nothing happens if there is none. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(directory)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
