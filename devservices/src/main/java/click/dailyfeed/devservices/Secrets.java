package click.dailyfeed.devservices;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Secrets of a development run, generated at its first start and kept in its home, readable by its user only.
 *
 * @param databasePassword letters and digits
 * @param masterKey base64 of 32 bytes; encrypts the private signing keys
 */
record Secrets(String databasePassword, String masterKey) {
    private static final String DATABASE_PASSWORD = "DAILYFEED_DB_PASSWORD";
    private static final String MASTER_KEY = "DAILYFEED_KEY_MASTER";

    /** Reads the secrets of the given home, which gets new ones if it has none. */
    static Secrets of(Path home) throws IOException {
        Path file = home.resolve("secrets.properties");
        if (!Files.exists(file)) {
            write(file, generate());
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Secrets(properties.getProperty(DATABASE_PASSWORD), properties.getProperty(MASTER_KEY));
    }

    private static Secrets generate() {
        SecureRandom random = new SecureRandom();
        byte[] password = new byte[18];
        byte[] key = new byte[32];
        random.nextBytes(password);
        random.nextBytes(key);
        return new Secrets(
                Base64.getUrlEncoder().encodeToString(password).replaceAll("[^A-Za-z0-9]", "0"),
                Base64.getEncoder().encodeToString(key));
    }

    private static void write(Path file, Secrets secrets) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(DATABASE_PASSWORD, secrets.databasePassword());
        properties.setProperty(MASTER_KEY, secrets.masterKey());
        StringWriter text = new StringWriter();
        properties.store(text, "Generated for development");
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text.toString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
