package click.dailyfeed.token;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;

/**
 * The payload of a token that failed verification. Nothing in it can be believed: it only chooses between two hints to
 * the client, "refresh" and "log in again".
 */
final class UnverifiedToken {

    private UnverifiedToken() {}

    /** Whether it looks like a token that was good once; false for anything that does not parse. */
    static boolean looksExpired(String compact, Instant now) {
        String[] parts = compact.split("\\.");
        if (parts.length != 3) {
            return false;
        }
        try (JsonReader reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])))) {
            JsonObject payload = reader.readObject();
            return payload.containsKey("exp") && payload.getJsonNumber("exp").longValueExact() < now.getEpochSecond();
        } catch (IllegalArgumentException | JsonException | ClassCastException | ArithmeticException unreadable) {
            return false;
        }
    }
}
