package click.dailyfeed.activity.member.entity;

import click.dailyfeed.code.member.PrivacyLevel;
import click.dailyfeed.visibility.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All members. */
@ApplicationScoped
public class Authors {

    @PersistenceContext(unitName = "activity")
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

    /** Whom the member follows and has not muted; at most 1000 (rules.md R4.1), in no order. */
    public List<Long> followedBy(long memberId) {
        return entities.createQuery(
                        "select f.followingId from Follow f where f.followerId = :member and not exists"
                                + " (select m.id from Mute m where m.muterId = :member and m.mutedId = f.followingId)",
                        Long.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    /** Whom of those the viewer has muted. */
    public Set<Long> mutedBy(long viewerId, Collection<Long> memberIds) {
        return memberIds.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select m.mutedId from Mute m where m.muterId = :viewer and m.mutedId in :ids",
                                Long.class)
                        .setParameter("viewer", viewerId)
                        .setParameter("ids", memberIds)
                        .getResultList());
    }

    /** Who of those follows the member now, and since when. */
    public Map<Long, Instant> followersOf(long memberId, Collection<Long> followerIds) {
        return followerIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select f.followerId, f.createdAt from Follow f"
                                        + " where f.followingId = :member and f.followerId in :ids",
                                Object[].class)
                        .setParameter("member", memberId)
                        .setParameter("ids", followerIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
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
