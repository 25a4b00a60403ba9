package click.dailyfeed.search.post.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** All follows. */
@ApplicationScoped
public class Follows {

    @PersistenceContext(unitName = "search")
    private EntityManager entities;

    /** Whom the member follows and is followed by; at most 1000 ids (rules.md R4.1). */
    public Set<Long> mutualFollowsOf(long memberId) {
        return Set.copyOf(entities.createQuery(
                        "select f.followingId from Follow f join Follow back on back.followerId = f.followingId"
                                + " where f.followerId = :member and back.followingId = :member",
                        Long.class)
                .setParameter("member", memberId)
                .getResultList());
    }
}
