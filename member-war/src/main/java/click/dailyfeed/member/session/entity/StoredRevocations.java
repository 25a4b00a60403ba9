package click.dailyfeed.member.session.entity;

import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.token.AccessToken;
import click.dailyfeed.token.RevocationMark;
import click.dailyfeed.token.RevocationPredicate;
import click.dailyfeed.token.RevocationRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the database knows about revoked tokens. */
@ApplicationScoped
public class StoredRevocations implements RevocationRecords {

    private static final String LIVE = "select count(*) from members m"
            + " join sessions s on s.id = ? and s.member_id = m.id and s.ended_at is null"
            + " left join jwt_blacklist b on b.jti = ?"
            + " where m.id = ? and m.is_active and m.token_version <= ? and b.jti is null";

    /** No converter sees the results of native queries, and a timestamp of the driver's would depend on time zones. */
    private static final String MICROS = "timestampdiff(microsecond, '1970-01-01', %s)";

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

    /**
     * The marks of everything that was revoked since then.
     *
     * @param accessTtl how long after a revocation a token can still be valid
     */
    public List<RevocationMark> since(Instant since, Duration accessTtl) {
        List<RevocationMark> marks = new ArrayList<>();
        for (Object[] row : rows(
                "select jti, 1, " + MICROS.formatted("expires_at") + " from jwt_blacklist where created_at >= ?",
                since)) {
            marks.add(RevocationMark.ofToken((String) row[0], instant(row)));
        }
        for (Object[] row :
                rows("select id, 1, " + MICROS.formatted("ended_at") + " from sessions where ended_at >= ?", since)) {
            marks.add(RevocationMark.ofSession((String) row[0], instant(row).plus(accessTtl)));
        }
        for (Object[] row : rows(
                "select id, token_version, " + MICROS.formatted("token_version_at")
                        + " from members where token_version_at >= ?",
                since)) {
            marks.add(RevocationMark.ofVersion(
                    number(row[0]), number(row[1]), instant(row).plus(accessTtl)));
        }
        return marks;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Instant since) {
        return entities.createNativeQuery(sql)
                .setParameter(1, UtcInstantConverter.toUtc(since))
                .getResultList();
    }

    private static Instant instant(Object[] row) {
        return Instant.EPOCH.plus(number(row[2]), ChronoUnit.MICROS);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
