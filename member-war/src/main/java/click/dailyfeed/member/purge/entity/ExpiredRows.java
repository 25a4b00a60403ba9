package click.dailyfeed.member.purge.entity;

import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Rows of tokens and sessions that have served their time. */
@ApplicationScoped
public class ExpiredRows {

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /**
     * Deletes some rows that expired before that time.
     *
     * @return how many, at most the limit
     */
    public int delete(Kind kind, Instant before, int limit) {
        return entities.createNativeQuery(kind.sql + " limit " + limit)
                .setParameter(1, UtcInstantConverter.toUtc(before))
                .executeUpdate();
    }

    /** Which rows. */
    public enum Kind {
        REFRESH_TOKENS("delete from refresh_tokens where expires_at < ?"),
        BLACKLISTED_TOKENS("delete from jwt_blacklist where expires_at < ?"),
        ENDED_SESSIONS("delete from sessions where ended_at < ?"),
        EXPIRED_SESSIONS("delete from sessions where expires_at < ?");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }
}
