package click.dailyfeed.member.follow.entity;

import click.dailyfeed.member.member.entity.ListedMember;
import click.dailyfeed.member.member.entity.MemberConditions;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Everybody who follows the member or is followed by them, each once. */
    public Set<Long> neighbours(long memberId) {
        List<?> ids = entities.createNativeQuery("select following_id from follows where follower_id = ?"
                        + " union select follower_id from follows where following_id = ?")
                .setParameter(1, memberId)
                .setParameter(2, memberId)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
    }

    /** Removes both directions and counts; the caller has locked the profiles of the member and of all neighbours. */
    public void removeAll(long memberId) {
        Stream.of(
                        "update member_profiles p join follows f on f.following_id = p.member_id"
                                + " set p.followers_count = p.followers_count - 1 where f.follower_id = ?",
                        "update member_profiles p join follows f on f.follower_id = p.member_id"
                                + " set p.followings_count = p.followings_count - 1 where f.following_id = ?",
                        "update member_profiles set followers_count = 0, followings_count = 0 where member_id = ?",
                        "delete from follows where follower_id = ?",
                        "delete from follows where following_id = ?")
                .forEach(sql -> entities.createNativeQuery(sql)
                        .setParameter(1, memberId)
                        .executeUpdate());
    }

    /** The caller has locked the profile. */
    public void countFollowing(long memberId, int change) {
        count(
                "update member_profiles set followings_count = followings_count + ? where member_id = ?",
                memberId,
                change);
    }

    /** The caller has locked the profile. */
    public void countFollower(long memberId, int change) {
        count("update member_profiles set followers_count = followers_count + ? where member_id = ?", memberId, change);
    }

    private void count(String sql, long memberId, int change) {
        entities.createNativeQuery(sql)
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
    public List<ListedMember> followersOf(long memberId, long viewerId, ScrollRequest request) {
        return list("f.followerId", "f.followingId", memberId, viewerId, request);
    }

    /** Whom the member follows and the viewer may know of, newest follow first; {@code fetchSize} rows at most. */
    public List<ListedMember> followingsOf(long memberId, long viewerId, ScrollRequest request) {
        return list("f.followingId", "f.followerId", memberId, viewerId, request);
    }

    /** Whom the member follows and may know of, newest follow first. */
    public List<MemberProfile> allFollowingsOf(long memberId) {
        return entities.createQuery(
                        "select p from Follow f join MemberProfile p on p.memberId = f.followingId"
                                + " where f.followerId = :viewer and " + MemberConditions.VISIBLE
                                + " order by f.createdAt desc, f.id desc",
                        MemberProfile.class)
                .setParameter("viewer", memberId)
                .getResultList();
    }

    private List<ListedMember> list(String shown, String fixed, long memberId, long viewerId, ScrollRequest request) {
        String after =
                request.after().isPresent() ? " and f.createdAt <= :at and (f.createdAt < :at or f.id < :after)" : "";
        TypedQuery<Object[]> query = entities.createQuery(
                        "select f, p from Follow f join MemberProfile p on p.memberId = " + shown + " where " + fixed
                                + " = :member and " + MemberConditions.VISIBLE + after
                                + " order by f.createdAt desc, f.id desc",
                        Object[].class)
                .setParameter("member", memberId)
                .setParameter("viewer", viewerId)
                .setFirstResult(request.offset())
                .setMaxResults(request.fetchSize());
        request.after()
                .ifPresent(position ->
                        query.setParameter("at", position.createdAt()).setParameter("after", position.id()));
        return query.getResultList().stream()
                .map(row -> new ListedMember((MemberProfile) row[1], ((Follow) row[0]).position()))
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
}
