package click.dailyfeed.member.key.control;

import click.dailyfeed.member.key.entity.JwtKey;
import click.dailyfeed.member.key.entity.JwtKeys;
import click.dailyfeed.persistence.UtcInstantConverter;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes and opens signing keys. */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = System.getLogger(SigningKeys.class.getName());

    /** auth.md A1. */
    private static final int RSA_BITS = 2048;

    private final JwtKeys keys;
    private final KeyCipher cipher;

    @Inject
    public SigningKeys(JwtKeys keys, KeyCipher cipher) {
        this.keys = keys;
        this.cipher = cipher;
    }

    protected SigningKeys() {
        this(null, null);
    }

    /** The key that signs, as the database keeps it; empty before the first one is made. Joins the caller's transaction. */
    @Transactional
    public Optional<JwtKey> findPrimary() {
        return keys.findPrimary();
    }

    /**
     * Makes the first key, in a transaction of its own.
     *
     * @throws PersistenceException when another replica was faster: its key is then the one to use
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void makePrimary() {
        Instant now = UtcInstantConverter.now();
        keys.add(generated(now).activated(now));
    }

    /** A new key, not stored yet. */
    JwtKey generated(Instant now) {
        RSAKey key = rsaKey();
        LOG.log(Level.INFO, "Signing key {0} made", key.getKeyID());
        return new JwtKey(
                key.getKeyID(),
                JWSAlgorithm.RS256.getName(),
                key.toPublicJWK().toJSONString(),
                cipher.encrypt(key.getKeyID(), key.toJSONString()),
                now);
    }

    private static RSAKey rsaKey() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key with its private part. */
    RSAKey opened(JwtKey key) {
        try {
            return RSAKey.parse(cipher.decrypt(key.kid(), key.privateKeyEncrypted()));
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + key.kid() + " is damaged", e);
        }
    }
}
