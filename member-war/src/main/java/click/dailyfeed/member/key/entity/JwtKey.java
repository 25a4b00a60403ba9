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

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected JwtKey() {}

    /**
     * A key that verifies, but does not sign yet.
     *
     * @param publicKey the public part as a JWK in JSON
     * @param privateKeyEncrypted see {@code KeyCipher}
     */
    public JwtKey(String kid, String algorithm, String publicKey, byte[] privateKeyEncrypted, Instant now) {
        this.kid = kid;
        this.algorithm = algorithm;
        this.publicKey = publicKey;
        this.privateKeyEncrypted = privateKeyEncrypted.clone();
        this.active = true;
        this.createdAt = now;
    }

    /** Signs from now on. */
    public JwtKey activated(Instant now) {
        this.primary = true;
        this.activatedAt = now;
        return this;
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

    public Instant createdAt() {
        return createdAt;
    }

    /** When it began to sign; null before. */
    public Instant activatedAt() {
        return activatedAt;
    }

    /** Whether it is the one that signs: a pure flag of the row. */
    public boolean isPrimary() {
        return primary;
    }
}
