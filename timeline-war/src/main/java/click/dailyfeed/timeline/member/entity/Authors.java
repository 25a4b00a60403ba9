package click.dailyfeed.timeline.member.entity;

import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.visibility.MutePredicate;
import click.dailyfeed.visibility.Relation;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All members as authors. */
@ApplicationScoped
public class Authors {

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    /**
     * The members with those ids in the eyes of a viewer, by id; ids of nobody are absent. Two queries, and a third one
     * when a member is there whose privacy depends on mutual follows: only then these are looked up.
     */
    public Map<Long, ViewedAuthor> viewedBy(long viewerId, Collection<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        List<Author> authors = entities.createQuery("select a from Author a where a.memberId in :ids", Author.class)
                .setParameter("ids", memberIds)
                .getResultList();
        Set<Long> blocked = blocked(viewerId, memberIds);
        Set<Long> mutual = mutualFollows(
                viewerId,
                authors.stream()
                        .filter(author -> author.privacyLevel() == PrivacyLevel.FRIENDS)
                        .map(Author::memberId)
                        .toList());
        return authors.stream()
                .map(author -> new ViewedAuthor(author, relation(viewerId, author.memberId(), blocked, mutual)))
                .collect(Collectors.toMap(viewed -> viewed.author().memberId(), Function.identity()));
    }

    private static Relation relation(long viewerId, long memberId, Set<Long> blocked, Set<Long> mutual) {
        if (blocked.contains(memberId)) {
            return Relation.BLOCKED;
        }
        return mutual.contains(memberId) ? Relation.MUTUAL_FOLLOW : Relation.of(viewerId, memberId);
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a member hidden from the viewer
     */
    public ViewedAuthor getVisibleOrThrow(long viewerId, long memberId) {
        ViewedAuthor viewed = viewedBy(viewerId, List.of(memberId)).get(memberId);
        if (viewed == null || viewed.visibility() == VisibilityPredicate.HIDDEN) {
            throw new DailyfeedException(MemberProblem.MEMBER_NOT_FOUND);
        }
        return viewed;
    }

    /** Whom the member follows; at most 1000 (rules.md R4.1), in no order. */
    public List<FollowedAuthor> followedBy(long memberId) {
        return entities.createQuery(
                        "select f.id, f.followingId, m.id from Follow f"
                                + " left join Mute m on m.muterId = f.followerId and m.mutedId = f.followingId"
                                + " where f.followerId = :member",
                        Object[].class)
                .setParameter("member", memberId)
                .getResultStream()
                .map(row -> new FollowedAuthor((Long) row[0], (Long) row[1], MutePredicate.of(row[2] != null)))
                .toList();
    }

    /** Those whom the viewer has blocked, and those who have blocked the viewer. */
    private Set<Long> blocked(long viewerId, Collection<Long> memberIds) {
        return Set.copyOf(entities.createQuery(
                        "select b.blockedId from Block b where b.blockerId = :viewer and b.blockedId in :ids"
                                + " union select c.blockerId from Block c"
                                + " where c.blockedId = :viewer and c.blockerId in :ids",
                        Long.class)
                .setParameter("viewer", viewerId)
                .setParameter("ids", memberIds)
                .getResultList());
    }

    private Set<Long> mutualFollows(long viewerId, List<Long> memberIds) {
        if (memberIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery(
                        "select f.followingId from Follow f join Follow back on back.followerId = f.followingId"
                                + " where f.followerId = :viewer and f.followingId in :ids and back.followingId = :viewer",
                        Long.class)
                .setParameter("viewer", viewerId)
                .setParameter("ids", memberIds)
                .getResultList());
    }
}
