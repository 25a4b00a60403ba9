package click.dailyfeed.member.key.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signing key (auth.md A1). */
@Entity
@Table(name = "jwt_keys")
public class JwtKey {

    @Id
    private String kid;

    private String algorithm;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "private_key_encrypted")
    private byte[] privateKeyEncrypted;

    @Column(name = "is_active")
    private boolean active;

    @Column(name = "is_primary")
    private boolean primary;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "activated_at")
    private Instant activatedAt;

    protected JwtKey() {}

    /**
     * A key that signs from now on.
     *
     * @param publicKey the public part as a JWK in JSON
     * @param privateKeyEncrypted see {@code KeyCipher}
     */
    public static JwtKey primary(
            String kid, String algorithm, String publicKey, byte[] privateKeyEncrypted, Instant now) {
        JwtKey key = new JwtKey();
        key.kid = kid;
        key.algorithm = algorithm;
        key.publicKey = publicKey;
        key.privateKeyEncrypted = privateKeyEncrypted.clone();
        key.active = true;
        key.primary = true;
        key.createdAt = now;
        key.activatedAt = now;
        return key;
    }

    public String kid() {
        return kid;
    }

    public String publicKey() {
        return publicKey;
    }

    public byte[] privateKeyEncrypted() {
        return privateKeyEncrypted.clone();
    }

    /** Whether it is the one that signs: a pure flag of the row. */
    public boolean isPrimary() {
        return primary;
    }
}
