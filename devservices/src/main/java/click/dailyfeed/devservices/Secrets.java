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
 * @param internalSecret base64 of 32 bytes; marks the calls between services
 * @param adminPassword of the first ADMIN
 */
record Secrets(String databasePassword, String masterKey, String internalSecret, String adminPassword) {
    static final String ADMIN_PASSWORD = "DAILYFEED_ADMIN_PASSWORD";

    private static final String DATABASE_PASSWORD = "DAILYFEED_DB_PASSWORD";
    private static final String MASTER_KEY = "DAILYFEED_KEY_MASTER";
    private static final String INTERNAL_SECRET = "DAILYFEED_INTERNAL_SECRET";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the secrets of the given home, which gets those that it does not have. */
    static Secrets of(Path home) throws IOException {
        Path file = file(home);
        Properties kept = read(file);
        Properties secrets = new Properties();
        secrets.setProperty(DATABASE_PASSWORD, password());
        secrets.setProperty(MASTER_KEY, key());
        secrets.setProperty(INTERNAL_SECRET, key());
        secrets.setProperty(ADMIN_PASSWORD, password() + "#aA1");
        secrets.putAll(kept);
        if (!secrets.equals(kept)) {
            write(file, secrets);
        }
        return new Secrets(
                secrets.getProperty(DATABASE_PASSWORD),
                secrets.getProperty(MASTER_KEY),
                secrets.getProperty(INTERNAL_SECRET),
                secrets.getProperty(ADMIN_PASSWORD));
    }

    /** Where a person finds them. */
    static Path file(Path home) {
        return home.resolve("secrets.properties");
    }

    private static String password() {
        return Base64.getUrlEncoder().encodeToString(random(18)).replaceAll("[^A-Za-z0-9]", "0");
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(random(32));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static void write(Path file, Properties properties) throws IOException {
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
