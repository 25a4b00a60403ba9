package click.dailyfeed.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where Liberty reads public keys when it meets a kid that it does not know. It takes in what it finds on every such
 * occasion, and anybody can invent kids; so it finds nothing, except while a token is presented that we have verified.
 */
@ApplicationScoped
public class KeyFile {

    private static final String NO_KEYS = "{\"keys\":[]}";

    private final Path file;

    /** @param location path of the file; its directory exists */
    @Inject
    public KeyFile(@ConfigProperty(name = "mp.jwt.verify.publickey.location") Path location) {
        this.file = location;
    }

    protected KeyFile() {
        this(null);
    }

    /** What is done while Liberty can read the keys. */
    @FunctionalInterface
    interface Authentication {

        /** Whether Liberty accepts the token. */
        boolean run() throws IOException, ServletException;
    }

    /** Before anything else, as a server that was killed may have left keys. */
    synchronized void hide() throws IOException {
        write(NO_KEYS);
    }

    /** @return what the authentication returns */
    synchronized boolean showDuring(Authentication authentication, String jwkSet) throws IOException, ServletException {
        write(jwkSet);
        try {
            return authentication.run();
        } finally {
            write(NO_KEYS);
        }
    }

    // At once, so that Liberty never reads a part.
    private void write(String jwkSet) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "jwks", ".json");
        Files.writeString(draft, jwkSet);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
