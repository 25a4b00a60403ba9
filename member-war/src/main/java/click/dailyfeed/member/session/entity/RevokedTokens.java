package click.dailyfeed.member.session.entity;

import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.token.AccessToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The black list (블랙리스트) of access tokens that were revoked before they expired. */
@ApplicationScoped
public class RevokedTokens {

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /** Revoking a token twice is revoking it. */
    public void add(AccessToken token, String reason, Instant now) {
        entities.createNativeQuery("insert ignore into jwt_blacklist (jti, member_id, reason, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?)")
                .setParameter(1, token.tokenId())
                .setParameter(2, token.memberId())
                .setParameter(3, reason)
                .setParameter(4, UtcInstantConverter.toUtc(now))
                .setParameter(5, UtcInstantConverter.toUtc(token.expiresAt()))
                .executeUpdate();
    }
}
