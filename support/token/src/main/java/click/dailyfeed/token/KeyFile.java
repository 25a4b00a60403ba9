package click.dailyfeed.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where Liberty reads the public keys. It reads when it meets a kid that it does not know, so the file is always whole
 * and always there before a kid is ours to accept.
 */
@ApplicationScoped
public class KeyFile {

    private final Path file;

    /** @param location path of the file; its directory exists */
    @Inject
    public KeyFile(@ConfigProperty(name = "mp.jwt.verify.publickey.location") Path location) {
        this.file = location;
    }

    protected KeyFile() {
        this(null);
    }

    /**
     * Replaces the content at once.
     *
     * @throws IOException when it cannot; the old content stays
     */
    void write(String jwkSet) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "jwks", ".json");
        Files.writeString(draft, jwkSet);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
