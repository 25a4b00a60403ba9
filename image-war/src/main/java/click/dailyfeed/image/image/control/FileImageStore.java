package click.dailyfeed.image.image.control;

import click.dailyfeed.image.image.entity.ImageId;
import click.dailyfeed.image.image.entity.ImageSize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pictures in a directory of this machine: {@code <first two digits of the id>/<id>/<size>}.
 *
 * <p>A picture is written beside its place and then moved there whole, so that what is in place is complete.
 */
@ApplicationScoped
public class FileImageStore implements ImageStore {

    private static final String INCOMING = "incoming";

    private Path directory;

    /** For the client proxy. */
    protected FileImageStore() {}

    /** @param directory is created when absent */
    @Inject
    public FileImageStore(@ConfigProperty(name = "dailyfeed.image.directory") String directory) {
        this.directory = Path.of(directory);
    }

    /** A directory that cannot be used stops the start. */
    void prepare(@Observes Startup startup) {
        try {
            Files.createDirectories(directory.resolve(INCOMING));
        } catch (IOException e) {
            throw new UncheckedIOException("dailyfeed.image.directory: cannot create " + directory, e);
        }
        verify();
    }

    @Override
    public void save(ImageId id, Map<ImageSize, byte[]> files) {
        Path incoming = directory.resolve(INCOMING).resolve(id.text());
        Path place = place(id);
        try {
            Files.createDirectories(incoming);
            for (Map.Entry<ImageSize, byte[]> file : files.entrySet()) {
                Files.write(incoming.resolve(file.getKey().label()), file.getValue());
            }
            Files.createDirectories(place.getParent());
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            removeTree(incoming);
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<InputStream> open(ImageId id, ImageSize size) {
        try {
            return Optional.of(Files.newInputStream(place(id).resolve(size.label())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(ImageId id) {
        removeTree(place(id));
    }

    @Override
    public void verify() {
        Path incoming = directory.resolve(INCOMING);
        if (!Files.isWritable(incoming)) {
            throw new UncheckedIOException(
                    new AccessDeniedException(incoming.toString(), null, "dailyfeed.image.directory is not writable"));
        }
    }

    private Path place(ImageId id) {
        return directory.resolve(id.text().substring(0, 2)).resolve(id.text());
    }

    private static void removeTree(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // Nothing there is what was asked for.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
