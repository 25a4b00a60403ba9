package click.dailyfeed.token;

import click.dailyfeed.token.VerificationKey.PrimaryPredicate;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All public keys of member at one moment. */
final class KeySet {

    static final KeySet EMPTY = new KeySet("{\"keys\":[]}", Map.of());

    private final String jwkSet;
    private final Map<String, VerificationKey> keys;

    private KeySet(String jwkSet, Map<String, VerificationKey> keys) {
        this.jwkSet = jwkSet;
        this.keys = keys;
    }

    /**
     * @param jwkSet a JWK Set of RSA keys, each with the boolean member {@code primary}
     * @param asOf when member was asked
     * @throws ParseException for anything else
     */
    static KeySet parse(String jwkSet, Instant asOf) throws ParseException {
        Map<String, VerificationKey> keys = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(jwkSet))) {
            for (JsonValue value : reader.readObject().getJsonArray("keys")) {
                JsonObject jwk = value.asJsonObject();
                PrimaryPredicate primacy = PrimaryPredicate.of(jwk.getBoolean("primary"));
                keys.put(
                        jwk.getString("kid"),
                        new VerificationKey(RSAKey.parse(jwk.toString()).toPublicJWK(), primacy, asOf));
            }
        } catch (JsonException | ClassCastException | NullPointerException e) {
            ParseException malformed = new ParseException("not a JWK Set of member", 0);
            malformed.initCause(e);
            throw malformed;
        }
        return new KeySet(jwkSet, Map.copyOf(keys));
    }

    /** As member published it. */
    String jwkSet() {
        return jwkSet;
    }

    Optional<VerificationKey> find(String kid) {
        return Optional.ofNullable(kid).map(keys::get);
    }
}
