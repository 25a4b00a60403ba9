package click.dailyfeed.member.session.entity;

import click.dailyfeed.token.AccessToken;
import click.dailyfeed.token.RevocationPredicate;
import click.dailyfeed.token.RevocationRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the database knows about revoked tokens. */
@ApplicationScoped
public class StoredRevocations implements RevocationRecords {

    private static final String LIVE = "select count(*) from members m"
            + " join sessions s on s.id = ? and s.member_id = m.id and s.ended_at is null"
            + " left join jwt_blacklist b on b.jti = ?"
            + " where m.id = ? and m.is_active and m.token_version <= ? and b.jti is null";

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /** A token of a session that nobody knows is revoked too: sessions are purged after their last token has expired. */
    @Override
    public RevocationPredicate check(AccessToken token) {
        Number live = (Number) entities.createNativeQuery(LIVE)
                .setParameter(1, token.sessionId())
                .setParameter(2, token.tokenId())
                .setParameter(3, token.memberId())
                .setParameter(4, token.version())
                .getSingleResult();
        return RevocationPredicate.of(live.intValue() == 0);
    }
}
