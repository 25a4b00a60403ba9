package click.dailyfeed.member.key.control;

import click.dailyfeed.member.key.entity.JwtKey;
import click.dailyfeed.member.key.entity.JwtKeys;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;

/** The public keys as a JWK Set (RFC 7517), each with our member {@code primary} (auth.md A1). */
@ApplicationScoped
public class KeyPublisher {

    private final JwtKeys keys;

    @Inject
    public KeyPublisher(JwtKeys keys) {
        this.keys = keys;
    }

    protected KeyPublisher() {
        this(null);
    }

    @Transactional
    public JsonObject jwkSet() {
        JsonArrayBuilder set = Json.createArrayBuilder();
        keys.published(UtcInstantConverter.now()).forEach(key -> set.add(jwk(key)));
        return Json.createObjectBuilder().add("keys", set).build();
    }

    private static JsonObject jwk(JwtKey key) {
        try (JsonReader reader = Json.createReader(new StringReader(key.publicKey()))) {
            return Json.createObjectBuilder(reader.readObject())
                    .add("primary", key.isPrimary())
                    .build();
        }
    }
}
