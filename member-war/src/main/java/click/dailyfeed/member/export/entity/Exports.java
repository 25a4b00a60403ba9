package click.dailyfeed.member.export.entity;

import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Rows of a member in the form of the export, and when the last one was. */
@ApplicationScoped
public class Exports {

    private static final String MADE = "select new click.dailyfeed.member.export.entity.";

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /** Notes an export unless there was one since then; of two at once one is noted. */
    public ClaimPredicate claim(long memberId, Instant now, Instant since) {
        int rows = entities.createNativeQuery("update members set exported_at = ?"
                        + " where id = ? and (exported_at is null or exported_at <= ?)")
                .setParameter(1, UtcInstantConverter.toUtc(now))
                .setParameter(2, memberId)
                .setParameter(3, UtcInstantConverter.toUtc(since))
                .executeUpdate();
        return ClaimPredicate.of(rows == 1);
    }

    /** How long ago the last export was. */
    public Duration sinceLast(long memberId, Instant now) {
        Number micros = (Number) entities.createNativeQuery(
                        "select timestampdiff(microsecond, exported_at, ?) from members where id = ?")
                .setParameter(1, UtcInstantConverter.toUtc(now))
                .setParameter(2, memberId)
                .getSingleResult();
        return Duration.ofNanos(micros.longValue() * 1000);
    }

    /** Forgets an export that failed. */
    public void release(long memberId, Instant claimedAt) {
        entities.createNativeQuery("update members set exported_at = null where id = ? and exported_at = ?")
                .setParameter(1, memberId)
                .setParameter(2, UtcInstantConverter.toUtc(claimedAt))
                .executeUpdate();
    }

    public ExportedAccount account(long memberId) {
        return entities.createQuery(
                        MADE + "ExportedAccount(m.id, m.email, m.memberName, m.roles, m.createdAt, m.updatedAt)"
                                + " from Member m where m.id = :member",
                        ExportedAccount.class)
                .setParameter("member", memberId)
                .getSingleResult();
    }

    /** Whom the member follows, newest first. */
    public List<ExportedRelation> followings(long memberId) {
        return relations("r.followingId", "Follow", "r.followerId", memberId);
    }

    /** Who follows the member, newest first. */
    public List<ExportedRelation> followers(long memberId) {
        return relations("r.followerId", "Follow", "r.followingId", memberId);
    }

    /** Whom the member has blocked, newest first; who has blocked the member is not theirs to know. */
    public List<ExportedRelation> blocks(long memberId) {
        return relations("r.blockedId", "Block", "r.blockerId", memberId);
    }

    /** Whom the member has muted, newest first. */
    public List<ExportedRelation> mutes(long memberId) {
        return relations("r.mutedId", "Mute", "r.muterId", memberId);
    }

    /** Newest first. */
    public List<ExportedSession> sessions(long memberId) {
        return list(
                "ExportedSession(s.deviceInfo, s.ipAddress, s.createdAt, s.lastUsedAt, s.endedAt) from Session s"
                        + " where s.memberId = :member order by s.createdAt desc",
                ExportedSession.class,
                memberId);
    }

    /** Newest first. */
    public List<ExportedHandle> handles(long memberId) {
        return list(
                "ExportedHandle(h.handle, h.changedAt, h.reservedUntil) from GivenUpHandle h"
                        + " where h.memberId = :member order by h.changedAt desc",
                ExportedHandle.class,
                memberId);
    }

    private List<ExportedRelation> relations(String other, String entity, String own, long memberId) {
        return list(
                "ExportedRelation(" + other + ", r.createdAt) from " + entity + " r where " + own
                        + " = :member order by r.createdAt desc, r.id desc",
                ExportedRelation.class,
                memberId);
    }

    private <T> List<T> list(String query, Class<T> type, long memberId) {
        return entities.createQuery(MADE + query, type)
                .setParameter("member", memberId)
                .getResultList();
    }

    /** Whether an export may be made. */
    public enum ClaimPredicate {
        CLAIMED,
        TOO_SOON;

        static ClaimPredicate of(boolean claimed) {
            return claimed ? CLAIMED : TOO_SOON;
        }
    }
}
