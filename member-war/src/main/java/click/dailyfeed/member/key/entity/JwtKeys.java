package click.dailyfeed.member.key.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All signing keys. */
@ApplicationScoped
public class JwtKeys {

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /** A second primary key surfaces as a persistence exception. */
    public void add(JwtKey key) {
        entities.persist(key);
        entities.flush();
    }

    public Optional<JwtKey> findPrimary() {
        return entities.createQuery("select k from JwtKey k where k.primary = true", JwtKey.class)
                .getResultStream()
                .findFirst();
    }

    /** The key that will follow the primary one. */
    public Optional<JwtKey> findNext() {
        return entities.createQuery(
                        "select k from JwtKey k where k.active = true and k.primary = false order by k.createdAt",
                        JwtKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The keys that verify tokens now. */
    public List<JwtKey> published(Instant now) {
        return entities.createQuery(
                        "select k from JwtKey k where k.expiresAt is null or k.expiresAt > :now order by k.createdAt",
                        JwtKey.class)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Compare-and-set: retires the primary key and lets the next one sign. Of racing transactions one gets WON; the others
     * wait for it to end.
     *
     * @param expiry when the last token of the retired key will have expired
     */
    public SuccessionPredicate succeed(JwtKey primary, JwtKey next, Instant now, Instant expiry) {
        int retired = entities.createQuery(
                        "update JwtKey k set k.primary = false, k.active = false, k.retiredAt = :now,"
                                + " k.expiresAt = :expiry where k.kid = :kid and k.primary = true")
                .setParameter("now", now)
                .setParameter("expiry", expiry)
                .setParameter("kid", primary.kid())
                .executeUpdate();
        if (retired == 0) {
            return SuccessionPredicate.LOST;
        }
        entities.createQuery("update JwtKey k set k.primary = true, k.activatedAt = :now where k.kid = :kid")
                .setParameter("now", now)
                .setParameter("kid", next.kid())
                .executeUpdate();
        return SuccessionPredicate.WON;
    }

    /**
     * Removes the keys that verify nothing any more.
     *
     * @return how many
     */
    public int purge(Instant now) {
        return entities.createQuery("delete from JwtKey k where k.active = false and k.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Whether a transaction is the one that changes the primary key. */
    public enum SuccessionPredicate {
        WON,
        LOST
    }
}
