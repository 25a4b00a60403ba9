package click.dailyfeed.member.follow.entity;

import click.dailyfeed.member.member.entity.ListedMember;
import click.dailyfeed.member.member.entity.MemberConditions;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whom a member could follow: never themselves, nor whom they follow, blocked, inactive or private members (rules.md R4.8). */
@ApplicationScoped
public class Suggestions {

    /** Only so many of those followed last are asked whom they follow: at most 100,000 follows are read. */
    static final int MAX_FRIENDS = 100;

    private static final String NEWCOMERS = " from Member m join MemberProfile p on p.memberId = m.id"
            + " where m.active = true and m.id <> :viewer"
            + " and not exists (select f.id from Follow f where f.followerId = :viewer and f.followingId = m.id)"
            + " and " + MemberConditions.VISIBLE;

    /** ?1 the viewer, ?2 when the walk began. */
    private static final String FRIENDS = "(select f.following_id as member_id from follows f"
            + " join member_profiles p on p.member_id = f.following_id"
            + " where f.follower_id = ?1 and f.created_at <= ?2 and p.privacy_level <> 'PRIVATE'"
            + " order by f.created_at desc, f.id desc limit " + MAX_FRIENDS + ")";

    /** The same conditions as {@link #NEWCOMERS}, for the rows m and p. */
    private static final String CAN_BE_SUGGESTED = " m.is_active and p.privacy_level <> 'PRIVATE' and m.id <> ?1"
            + " and not exists (select 1 from follows x where x.follower_id = ?1 and x.following_id = m.id)"
            + " and not exists (select 1 from blocks b where b.blocker_id = ?1 and b.blocked_id = m.id)"
            + " and not exists (select 1 from blocks b where b.blocker_id = m.id and b.blocked_id = ?1)";

    /** In the order written: the planner would rather begin with all members. */
    private static final String FRIENDS_OF_FRIENDS = "select straight_join m.id, c.common from"
            + " (select f.following_id as member_id, count(*) as common from " + FRIENDS + " friend"
            + " join follows f on f.follower_id = friend.member_id where f.created_at <= ?2 group by f.following_id) c"
            + " join members m on m.id = c.member_id join member_profiles p on p.member_id = m.id where"
            + CAN_BE_SUGGESTED + " and (c.common < ?3 or (c.common = ?3 and m.id < ?4))"
            + " order by c.common desc, m.id desc limit ";

    private static final String NO_FRIENDS_OF_FRIENDS = "select m.id, 0 from members m"
            + " join member_profiles p on p.member_id = m.id where"
            + CAN_BE_SUGGESTED + " and m.created_at <= ?2 and (?3 > 0 or m.id < ?4)"
            + " and not exists (select 1 from " + FRIENDS + " friend join follows f on f.follower_id = friend.member_id"
            + " where f.following_id = m.id and f.created_at <= ?2)"
            + " order by m.id desc limit ";

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /** Newest members first; {@code fetchSize} rows at most. */
    public List<ListedMember> newcomers(long viewerId, ScrollRequest request) {
        String after =
                request.after().isPresent() ? " and m.createdAt <= :at and (m.createdAt < :at or m.id < :after)" : "";
        TypedQuery<Object[]> query = entities.createQuery(
                        "select p, m.createdAt" + NEWCOMERS + after + " order by m.createdAt desc, m.id desc",
                        Object[].class)
                .setParameter("viewer", viewerId)
                .setFirstResult(request.offset())
                .setMaxResults(request.fetchSize());
        request.after()
                .ifPresent(position ->
                        query.setParameter("at", position.createdAt()).setParameter("after", position.id()));
        return query.getResultList().stream()
                .map(row -> newcomer((MemberProfile) row[0], (Instant) row[1]))
                .toList();
    }

    private static ListedMember newcomer(MemberProfile profile, Instant since) {
        return new ListedMember(profile, new Position(since, profile.memberId()));
    }

    /** How many newcomers there are, counted no further than the limit. */
    public int countNewcomers(long viewerId, int limit) {
        return entities.createQuery("select m.id" + NEWCOMERS, Long.class)
                .setParameter("viewer", viewerId)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /**
     * Friends of friends first, by the number of common follows, then newcomers.
     *
     * @param walkBegan follows and members since then do not count
     * @param limit how many at most
     */
    public List<Suggestion> recommended(long viewerId, Instant walkBegan, Suggestion after, int limit) {
        List<Suggestion> friendsOfFriends =
                after.commonFollows() > 0 ? run(FRIENDS_OF_FRIENDS, viewerId, walkBegan, after, limit) : List.of();
        int left = limit - friendsOfFriends.size();
        List<Suggestion> newcomers =
                left > 0 ? run(NO_FRIENDS_OF_FRIENDS, viewerId, walkBegan, after, left) : List.of();
        return Stream.concat(friendsOfFriends.stream(), newcomers.stream()).toList();
    }

    /** The place after which a request continues, or the beginning. */
    public static Suggestion after(ScrollRequest request) {
        return request.after().map(Suggestion::at).orElse(Suggestion.FIRST);
    }

    private List<Suggestion> run(String sql, long viewerId, Instant walkBegan, Suggestion after, int limit) {
        Query query = entities.createNativeQuery(sql + limit)
                .setParameter(1, viewerId)
                .setParameter(2, UtcInstantConverter.toUtc(walkBegan))
                .setParameter(3, after.commonFollows())
                .setParameter(4, after.memberId());
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Suggestion(((Number) row[0]).longValue(), ((Number) row[1]).intValue()))
                .toList();
    }
}
