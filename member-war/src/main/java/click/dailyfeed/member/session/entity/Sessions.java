package click.dailyfeed.member.session.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All sessions. */
@ApplicationScoped
public class Sessions {

    private static final String NO_SESSION = "";

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    public void add(Session session) {
        entities.persist(session);
    }

    public Optional<Session> find(String id) {
        return Optional.ofNullable(entities.find(Session.class, id));
    }

    /**
     * The sessions of a member that can still be used, latest used first.
     *
     * @param usedAfter a session that was not used since has no good refresh token any more
     */
    public List<Session> live(long memberId, Instant now, Instant usedAfter) {
        return entities.createQuery(
                        "select s from Session s where s.memberId = :member and s.endedAt is null"
                                + " and s.expiresAt > :now and s.lastUsedAt > :usedAfter"
                                + " order by s.lastUsedAt desc, s.id",
                        Session.class)
                .setParameter("member", memberId)
                .setParameter("now", now)
                .setParameter("usedAfter", usedAfter)
                .getResultList();
    }

    /** Ends all sessions of a member but one. */
    public void endOthers(long memberId, String sessionId, Instant now) {
        entities.createQuery("update Session s set s.endedAt = :now where s.memberId = :member and s.endedAt is null"
                        + " and s.id <> :session")
                .setParameter("now", now)
                .setParameter("member", memberId)
                .setParameter("session", sessionId)
                .executeUpdate();
    }

    /** Ends all sessions of a member. */
    public void endAll(long memberId, Instant now) {
        endOthers(memberId, NO_SESSION, now);
    }
}
