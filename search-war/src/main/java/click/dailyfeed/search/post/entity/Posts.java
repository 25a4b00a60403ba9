package click.dailyfeed.search.post.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All undeleted posts. Every method is one query, however many ids it is given. */
@ApplicationScoped
public class Posts {

    @PersistenceContext(unitName = "search")
    private EntityManager entities;

    /** The undeleted posts with those ids, in no order. */
    public List<AuthoredPost> withIds(Collection<Long> ids) {
        return entities.createQuery(
                        "select p, a from Post p join Author a on a.memberId = p.authorId"
                                + " where p.id in :ids and p.deletedAt is null",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new AuthoredPost((Post) row[0], (Author) row[1]))
                .toList();
    }

    /** The ids of the undeleted posts behind an id, ascending. */
    public List<Long> idsAfter(long id, int limit) {
        return entities.createQuery(
                        "select p.id from Post p where p.id > :id and p.deletedAt is null order by p.id", Long.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The ids of all undeleted posts of those members. */
    public List<Long> idsOfAuthors(Collection<Long> authorIds) {
        return entities.createQuery(
                        "select p.id from Post p where p.authorId in :authors and p.deletedAt is null", Long.class)
                .setParameter("authors", authorIds)
                .getResultList();
    }

    /** Which of those posts the member likes. */
    public Set<Long> likedBy(long memberId, Collection<Long> ids) {
        return Set.copyOf(entities.createQuery(
                        "select l.postId from PostLike l where l.memberId = :member and l.postId in :ids", Long.class)
                .setParameter("member", memberId)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** How often those posts were viewed, by post id; absent means never. */
    public Map<Long, Long> views(Collection<Long> ids) {
        return entities.createQuery(
                        "select v.key.postId, sum(v.views) from PostViews v where v.key.postId in :ids"
                                + " group by v.key.postId",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).longValue()));
    }
}
