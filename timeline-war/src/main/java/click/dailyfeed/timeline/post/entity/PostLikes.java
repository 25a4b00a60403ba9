package click.dailyfeed.timeline.post.entity;

import click.dailyfeed.pagination.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The likes of all posts. */
@ApplicationScoped
public class PostLikes {

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    /** Where the likes of a post stand, newest first. */
    public List<Position> of(long postId, Optional<Position> after, int limit) {
        TypedQuery<Position> query = entities.createQuery(
                        "select new click.dailyfeed.pagination.Position(l.createdAt, l.id) from PostLike l"
                                + " where l.postId = :post"
                                + (after.isPresent()
                                        ? " and l.createdAt <= :at and (l.createdAt < :at or l.id < :after)"
                                        : "")
                                + " order by l.createdAt desc, l.id desc",
                        Position.class)
                .setParameter("post", postId)
                .setMaxResults(limit);
        after.ifPresent(
                position -> query.setParameter("at", position.createdAt()).setParameter("after", position.id()));
        return query.getResultList();
    }

    /** Whose likes those are, by id. */
    public Map<Long, Long> members(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select l.id, l.memberId from PostLike l where l.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
