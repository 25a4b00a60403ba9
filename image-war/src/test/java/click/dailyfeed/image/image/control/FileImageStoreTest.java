package click.dailyfeed.image.image.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.image.image.entity.ImageId;
import click.dailyfeed.image.image.entity.ImageSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileImageStoreTest {

    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private Path directory;

    private FileImageStore store;

    @BeforeEach
    void prepare() {
        store = new FileImageStore(directory.resolve("images").toString());
        store.prepare(null);
    }

    private byte[] content(ImageId id, ImageSize size) throws IOException {
        try (InputStream file = store.open(id, size).orElseThrow()) {
            return file.readAllBytes();
        }
    }

    @Test
    @DisplayName("R12.6 what was saved is read again, by another store too")
    void saved() throws IOException {
        ImageId id = ImageId.random();

        store.save(id, Map.of(ImageSize.ORIGINAL, BYTES));

        assertThat(content(id, ImageSize.ORIGINAL)).isEqualTo(BYTES);
        assertThat(store.open(id, ImageSize.LARGE)).isEmpty();
        assertThat(new FileImageStore(directory.resolve("images").toString()).open(id, ImageSize.ORIGINAL))
                .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(BYTES));
        try (Stream<Path> incoming = Files.list(directory.resolve("images/incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    @Test
    @DisplayName("R12.6 what was removed is gone, and removing it again does nothing")
    void removed() {
        ImageId id = ImageId.random();
        store.save(id, Map.of(ImageSize.ORIGINAL, BYTES, ImageSize.SMALL, BYTES));

        store.remove(id);
        store.remove(id);

        assertThat(store.open(id, ImageSize.ORIGINAL)).isEmpty();
    }

    @Test
    @DisplayName("R12.6 a save that fails leaves nothing behind")
    void failedSave() throws IOException {
        ImageId id = ImageId.random();
        Files.createFile(directory.resolve("images").resolve(id.text().substring(0, 2)));

        assertThatThrownBy(() -> store.save(id, Map.of(ImageSize.ORIGINAL, BYTES)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(directory.resolve("images/incoming").resolve(id.text())).doesNotExist();
    }

    @Test
    @DisplayName("a directory that cannot be made stops the start and names the property")
    void unusable() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        FileImageStore broken = new FileImageStore(file.toString());

        assertThatThrownBy(() -> broken.prepare(null)).hasMessageContaining("dailyfeed.image.directory");
    }
}
