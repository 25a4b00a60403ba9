package click.dailyfeed.timeline.post.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All posts. Every method is one query, however many ids it is given. */
@ApplicationScoped
public class Posts {

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    /** The posts with those ids, deleted ones included, in no order. */
    public List<Post> withIds(Collection<Long> ids) {
        return entities.createQuery("select p from Post p where p.id in :ids", Post.class)
                .setParameter("ids", ids)
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
                        "select v.key.postId, sum(v.views) from PostViews v where v.key.postId in :ids group by v.key.postId",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Number) row[1]).longValue()));
    }
}
