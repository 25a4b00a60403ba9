package click.dailyfeed.timeline.post.entity;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.ScrollRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The earlier versions of all posts. */
@ApplicationScoped
public class PostVersions {

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    /** Those of a post, newest first, one more than asked for. */
    public List<PostVersion> of(long postId, ScrollRequest request) {
        return entities.createQuery(
                        "select v from PostVersion v where v.key.postId = :post and v.key.version < :before"
                                + " order by v.key.version desc",
                        PostVersion.class)
                .setParameter("post", postId)
                .setParameter("before", request.after().map(Position::id).orElse(Long.MAX_VALUE))
                .setFirstResult(request.offset())
                .setMaxResults(request.fetchSize())
                .getResultList();
    }
}
