package click.dailyfeed.member.follow.entity;

import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;

/** All follows. Counters live in the profiles and are kept here, in the transaction of the row that they count. */
@ApplicationScoped
public class Follows {

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /**
     * @return INSERTED, or EXISTS when the pair is there already, also by a request that runs at the same time
     */
    public InsertPredicate add(long followerId, long followingId, Instant now) {
        int rows = entities.createNativeQuery(
                        "insert ignore into follows (follower_id, following_id, created_at) values (?, ?, ?)")
                .setParameter(1, followerId)
                .setParameter(2, followingId)
                .setParameter(3, UtcInstantConverter.toUtc(now))
                .executeUpdate();
        return InsertPredicate.of(rows == 1);
    }

    /**
     * @return how many rows went, 0 or 1
     */
    public int remove(long followerId, long followingId) {
        return entities.createNativeQuery("delete from follows where follower_id = ? and following_id = ?")
                .setParameter(1, followerId)
                .setParameter(2, followingId)
                .executeUpdate();
    }

    /**
     * Adds to the follower's count of followings, unless that would pass the limit.
     *
     * @return whether it was within the limit
     */
    public LimitPredicate countFollowing(long memberId, int change, int limit) {
        int rows = entities.createNativeQuery("update member_profiles set followings_count = followings_count + ?"
                        + " where member_id = ? and followings_count + ? between 0 and ?")
                .setParameter(1, change)
                .setParameter(2, memberId)
                .setParameter(3, change)
                .setParameter(4, limit)
                .executeUpdate();
        return LimitPredicate.of(rows == 1);
    }

    public void countFollower(long memberId, int change) {
        entities.createNativeQuery(
                        "update member_profiles set followers_count = followers_count + ? where member_id = ?")
                .setParameter(1, change)
                .setParameter(2, memberId)
                .executeUpdate();
    }

    /** How the viewer and the member follow each other. */
    public FollowRelation relation(long viewerId, long memberId) {
        List<Long> followers = entities.createQuery(
                        "select f.followerId from Follow f where (f.followerId = :viewer and f.followingId = :member)"
                                + " or (f.followerId = :member and f.followingId = :viewer)",
                        Long.class)
                .setParameter("viewer", viewerId)
                .setParameter("member", memberId)
                .getResultList();
        return new FollowRelation(followers.contains(viewerId), followers.contains(memberId));
    }

    /** Who follows the member and may be known to the viewer, newest follow first; {@code fetchSize} rows at most. */
    public List<FollowedMember> followersOf(long memberId, long viewerId, ScrollRequest request) {
        return list("f.followerId", "f.followingId", memberId, viewerId, request);
    }

    /** Whom the member follows and the viewer may know of, newest follow first; {@code fetchSize} rows at most. */
    public List<FollowedMember> followingsOf(long memberId, long viewerId, ScrollRequest request) {
        return list("f.followingId", "f.followerId", memberId, viewerId, request);
    }

    private List<FollowedMember> list(String shown, String fixed, long memberId, long viewerId, ScrollRequest request) {
        String after =
                request.after().isPresent() ? " and f.createdAt <= :at and (f.createdAt < :at or f.id < :after)" : "";
        TypedQuery<Object[]> query = entities.createQuery(
                        "select f, p from Follow f join MemberProfile p on p.memberId = " + shown + " where " + fixed
                                + " = :member and (p.privacyLevel <> :hidden or p.memberId = :viewer)" + after
                                + " order by f.createdAt desc, f.id desc",
                        Object[].class)
                .setParameter("member", memberId)
                .setParameter("hidden", PrivacyLevel.PRIVATE)
                .setParameter("viewer", viewerId)
                .setFirstResult(request.offset())
                .setMaxResults(request.fetchSize());
        request.after()
                .ifPresent(position ->
                        query.setParameter("at", position.createdAt()).setParameter("after", position.id()));
        return query.getResultList().stream()
                .map(row -> new FollowedMember((MemberProfile) row[1], ((Follow) row[0]).position()))
                .toList();
    }

    /** Whether a follow row was written. */
    public enum InsertPredicate {
        INSERTED,
        EXISTS;

        static InsertPredicate of(boolean inserted) {
            return inserted ? INSERTED : EXISTS;
        }
    }

    /** Whether a count stays within its limit. */
    public enum LimitPredicate {
        WITHIN,
        EXCEEDED;

        static LimitPredicate of(boolean within) {
            return within ? WITHIN : EXCEEDED;
        }
    }
}
