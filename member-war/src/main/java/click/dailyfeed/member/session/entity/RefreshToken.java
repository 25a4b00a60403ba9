package click.dailyfeed.member.session.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A refresh token: its hash, its session, its access token. */
@Entity
@Table(name = "refresh_tokens")
public class RefreshToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "member_id")
    private long memberId;

    private String family;

    @Column(name = "access_token_id")
    private String accessTokenId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "family_expires_at")
    private Instant familyExpiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected RefreshToken() {}

    /** The first token of a session. */
    public static RefreshToken first(
            byte[] tokenHash,
            String sessionId,
            long memberId,
            String accessTokenId,
            Instant now,
            Instant expiresAt,
            Instant familyExpiresAt) {
        RefreshToken token = new RefreshToken();
        token.tokenHash = tokenHash.clone();
        token.sessionId = sessionId;
        token.memberId = memberId;
        token.family = sessionId;
        token.accessTokenId = accessTokenId;
        token.createdAt = now;
        token.expiresAt = expiresAt;
        token.familyExpiresAt = familyExpiresAt;
        return token;
    }

    /** The token that replaces this one; it does not outlive the family. */
    public RefreshToken successor(byte[] successorHash, String nextAccessTokenId, Instant now, Instant nextExpiresAt) {
        Instant limited = nextExpiresAt.isBefore(familyExpiresAt) ? nextExpiresAt : familyExpiresAt;
        RefreshToken token =
                first(successorHash, sessionId, memberId, nextAccessTokenId, now, limited, familyExpiresAt);
        token.family = family;
        return token;
    }

    public long id() {
        return id;
    }

    public String sessionId() {
        return sessionId;
    }

    public long memberId() {
        return memberId;
    }

    public String family() {
        return family;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When its successor was made; null while it is good. */
    public Instant usedAt() {
        return usedAt;
    }

    /** Whether it can be presented at all at that time. */
    public UsabilityPredicate usability(Instant now) {
        return UsabilityPredicate.of(revokedAt == null && now.isBefore(expiresAt));
    }

    /** Whether a token is neither revoked nor expired. */
    public enum UsabilityPredicate {
        USABLE,
        UNUSABLE;

        static UsabilityPredicate of(boolean usable) {
            return usable ? USABLE : UNUSABLE;
        }
    }
}
