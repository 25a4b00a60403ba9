package click.dailyfeed.timeline.hometimeline.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who follows whom, from the side of the author. */
@ApplicationScoped
public class Followers {

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    /** Up to so many followers of the author, in no order. */
    public List<Long> of(long authorId, int limit) {
        return entities.createQuery("select f.followerId from Follow f where f.followingId = :author", Long.class)
                .setParameter("author", authorId)
                .setMaxResults(limit)
                .getResultList();
    }
}
