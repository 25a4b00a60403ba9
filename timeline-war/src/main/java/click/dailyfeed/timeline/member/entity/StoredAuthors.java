package click.dailyfeed.timeline.member.entity;

import click.dailyfeed.visibility.MutePredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All members as authors, as the database has them now. Every method is one query. */
@ApplicationScoped
public class StoredAuthors {

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    /** The members with those ids, by id; ids of nobody are absent. */
    Map<Long, AuthorCard> cards(Collection<Long> memberIds) {
        return entities.createQuery("select a from Author a where a.memberId in :ids", Author.class)
                .setParameter("ids", memberIds)
                .getResultStream()
                .map(Author::card)
                .collect(Collectors.toMap(AuthorCard::memberId, Function.identity()));
    }

    /** Whom the member follows; at most 1000 (rules.md R4.1), in no order. */
    List<FollowedAuthor> followedBy(long memberId) {
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
    Set<Long> blocked(long viewerId, Collection<Long> memberIds) {
        return Set.copyOf(entities.createQuery(
                        "select b.blockedId from Block b where b.blockerId = :viewer and b.blockedId in :ids"
                                + " union select c.blockerId from Block c"
                                + " where c.blockedId = :viewer and c.blockerId in :ids",
                        Long.class)
                .setParameter("viewer", viewerId)
                .setParameter("ids", memberIds)
                .getResultList());
    }

    /** Those who follow the viewer and whom the viewer follows. */
    Set<Long> mutualFollows(long viewerId, Collection<Long> memberIds) {
        return Set.copyOf(entities.createQuery(
                        "select f.followingId from Follow f join Follow back on back.followerId = f.followingId"
                                + " where f.followerId = :viewer and f.followingId in :ids and back.followingId = :viewer",
                        Long.class)
                .setParameter("viewer", viewerId)
                .setParameter("ids", memberIds)
                .getResultList());
    }
}
