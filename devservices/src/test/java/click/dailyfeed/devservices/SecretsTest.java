package click.dailyfeed.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path home;

    @Test
    @DisplayName("Generated once, kept, readable by the owner only, different in each home")
    void generatedOnce() throws Exception {
        Secrets first = Secrets.of(home);

        assertThat(Secrets.of(home)).isEqualTo(first);
        assertThat(Secrets.of(Files.createDirectory(home.resolve("other")))).isNotEqualTo(first);
        assertThat(Base64.getDecoder().decode(first.masterKey())).hasSize(32);
        assertThat(first.databasePassword()).matches("[A-Za-z0-9]{24}");
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
