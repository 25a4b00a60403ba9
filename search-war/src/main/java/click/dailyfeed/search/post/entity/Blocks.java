package click.dailyfeed.search.post.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;

/** All blocks, seen from either side. */
@ApplicationScoped
public class Blocks {

    @PersistenceContext(unitName = "search")
    private EntityManager entities;

    /**
     * Those whom the member has blocked, and those who have blocked the member.
     *
     * @param limit greatest number of ids
     */
    public Set<Long> of(long memberId, int limit) {
        return Set.copyOf(entities.createQuery(
                        "select b.blockedId from Block b where b.blockerId = :member"
                                + " union select c.blockerId from Block c where c.blockedId = :member",
                        Long.class)
                .setParameter("member", memberId)
                .setMaxResults(limit)
                .getResultList());
    }

    /** Which of the others the member has blocked, or is blocked by. */
    public Set<Long> between(long memberId, Collection<Long> others) {
        if (others.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery(
                        "select b.blockedId from Block b where b.blockerId = :member and b.blockedId in :others"
                                + " union select c.blockerId from Block c"
                                + " where c.blockedId = :member and c.blockerId in :others",
                        Long.class)
                .setParameter("member", memberId)
                .setParameter("others", others)
                .getResultList());
    }
}
