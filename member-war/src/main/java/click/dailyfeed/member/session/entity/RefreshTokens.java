package click.dailyfeed.member.session.entity;

import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** All refresh tokens, found by the hash of what the client presents. */
@ApplicationScoped
public class RefreshTokens {

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    public void add(RefreshToken token) {
        entities.persist(token);
    }

    public Optional<RefreshToken> find(byte[] tokenHash) {
        return entities.createQuery("select t from RefreshToken t where t.tokenHash = :hash", RefreshToken.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst();
    }

    /** Compare-and-set: of racing requests with one token, one gets WON. Waits for a racing transaction to end. */
    public RotationPredicate markUsed(RefreshToken token, byte[] successorHash, Instant now) {
        int rows = entities.createNativeQuery(
                        "update refresh_tokens set used_at = ?, successor_hash = ? where id = ? and used_at is null")
                .setParameter(1, UtcInstantConverter.toUtc(now))
                .setParameter(2, successorHash)
                .setParameter(3, token.id())
                .executeUpdate();
        return RotationPredicate.of(rows == 1);
    }

    /** No token of the family can be presented any more. */
    public void revokeFamily(String family, Instant now) {
        entities.createQuery("update RefreshToken t set t.revokedAt = :now where t.family = :family"
                        + " and t.revokedAt is null")
                .setParameter("now", now)
                .setParameter("family", family)
                .executeUpdate();
    }

    /** No token that the member has now can be presented any more. */
    public void revokeAll(long memberId, Instant now) {
        entities.createQuery("update RefreshToken t set t.revokedAt = :now where t.memberId = :member"
                        + " and t.revokedAt is null")
                .setParameter("now", now)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /** Reads a token again that another transaction has changed. */
    public void refresh(RefreshToken token) {
        entities.refresh(token);
    }

    /** Whether a request is the one that rotates the token. */
    public enum RotationPredicate {
        WON,
        LOST;

        static RotationPredicate of(boolean won) {
            return won ? WON : LOST;
        }
    }
}
