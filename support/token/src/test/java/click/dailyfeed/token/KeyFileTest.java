package click.dailyfeed.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final String KEYS = "{\"keys\":[{}]}";

    @TempDir
    private Path directory;

    private Path path;
    private KeyFile file;

    @BeforeEach
    void leftByAKilledServer() throws IOException {
        path = directory.resolve("jwks.json");
        Files.writeString(path, KEYS);
        file = new KeyFile(path);
        file.hide();
    }

    @Test
    @DisplayName("A1 Liberty finds the keys only while a verified token is presented")
    void shown() throws IOException, ServletException {
        assertThat(path).hasContent("{\"keys\":[]}");

        assertThat(file.showDuring(() -> Files.readString(path).equals(KEYS), KEYS))
                .isTrue();

        assertThat(path).hasContent("{\"keys\":[]}");
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(path));
    }

    @Test
    @DisplayName("A1 they are hidden again after a failure, too")
    void failed() {
        assertThatThrownBy(() -> file.showDuring(
                        () -> {
                            throw new ServletException("no");
                        },
                        KEYS))
                .hasMessage("no");

        assertThat(path).hasContent("{\"keys\":[]}");
    }
}
