package click.dailyfeed.devservices.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreesTest {
    @TempDir
    Path parent;

    @Test
    @DisplayName("A creation that fails leaves no directory; the next one starts from nothing")
    void allOrNothing() throws Exception {
        Path directory = parent.resolve("data");

        assertThatThrownBy(() -> Trees.createOnce(directory, unfinished -> {
                    Files.createDirectories(unfinished.resolve("half"));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(directory).doesNotExist();

        Trees.createOnce(directory, unfinished -> Files.createFile(unfinished.resolve("whole")));
        assertThat(directory).isDirectoryContaining("glob:**whole").isDirectoryNotContaining("glob:**half");
    }

    @Test
    @DisplayName("What is there is not made again")
    void once() throws Exception {
        Path directory = Files.createDirectory(parent.resolve("data"));

        Trees.createOnce(directory, unfinished -> {
            throw new IOException("must not be called");
        });

        assertThat(directory).isEmptyDirectory();
    }
}
