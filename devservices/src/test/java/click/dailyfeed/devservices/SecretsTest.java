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
    @DisplayName("A home of before gets the secrets that came later, and keeps its own")
    void added() throws Exception {
        Files.writeString(
                home.resolve("secrets.properties"), "DAILYFEED_DB_PASSWORD=old\nDAILYFEED_KEY_MASTER=old too\n");

        Secrets secrets = Secrets.of(home);

        assertThat(secrets.databasePassword()).isEqualTo("old");
        assertThat(secrets.masterKey()).isEqualTo("old too");
        assertThat(Base64.getDecoder().decode(secrets.internalSecret())).hasSize(32);
        assertThat(secrets.adminPassword()).hasSizeGreaterThan(20);
        assertThat(Secrets.of(home)).isEqualTo(secrets);
    }

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
