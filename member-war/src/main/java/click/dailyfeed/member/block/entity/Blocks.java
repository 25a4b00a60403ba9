package click.dailyfeed.member.block.entity;

import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** All blocks. */
@ApplicationScoped
public class Blocks {

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /** Whether either has blocked the other. */
    public BlockPredicate between(long oneId, long otherId) {
        long blocks = entities.createQuery(
                        "select count(b) from Block b where (b.blockerId = :one and b.blockedId = :other)"
                                + " or (b.blockerId = :other and b.blockedId = :one)",
                        Long.class)
                .setParameter("one", oneId)
                .setParameter("other", otherId)
                .getSingleResult();
        return BlockPredicate.of(blocks > 0);
    }

    /**
     * @return what stood before: {@code BLOCKED} when the block was there already and nothing changed
     */
    public BlockPredicate add(long blockerId, long blockedId, Instant now) {
        int rows = entities.createNativeQuery(
                        "insert ignore into blocks (blocker_id, blocked_id, created_at) values (?, ?, ?)")
                .setParameter(1, blockerId)
                .setParameter(2, blockedId)
                .setParameter(3, UtcInstantConverter.toUtc(now))
                .executeUpdate();
        return BlockPredicate.of(rows == 0);
    }

    /**
     * @return what stood before: {@code FREE} when there was no block and nothing changed
     */
    public BlockPredicate remove(long blockerId, long blockedId) {
        int rows = entities.createNativeQuery("delete from blocks where blocker_id = ? and blocked_id = ?")
                .setParameter(1, blockerId)
                .setParameter(2, blockedId)
                .executeUpdate();
        return BlockPredicate.of(rows == 1);
    }
}
