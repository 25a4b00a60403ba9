package click.dailyfeed.content.like.entity;

import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** All likes. The unique key decides who likes what; the caller holds the row that counts them. */
@ApplicationScoped
public class Likes {

    @PersistenceContext(unitName = "content")
    private EntityManager entities;

    private final UtcInstantConverter instants = new UtcInstantConverter();

    /** Whether the member likes the target. */
    public LikePredicate state(LikeTarget target, long targetId, long memberId) {
        String sql = "select count(*) from " + target.table() + " where " + target.column() + " = ? and member_id = ?";
        Number likes = (Number) entities.createNativeQuery(sql)
                .setParameter(1, targetId)
                .setParameter(2, memberId)
                .getSingleResult();
        return LikePredicate.of(likes.intValue() == 1);
    }

    /**
     * @return what the member did before: {@code LIKED} when the like was there already and nothing changed
     */
    public LikePredicate add(LikeTarget target, long targetId, long memberId, Instant now) {
        String sql = "insert ignore into " + target.table() + " (" + target.column()
                + ", member_id, created_at) values (?, ?, ?)";
        int rows = entities.createNativeQuery(sql)
                .setParameter(1, targetId)
                .setParameter(2, memberId)
                .setParameter(3, instants.convertToDatabaseColumn(now))
                .executeUpdate();
        return LikePredicate.of(rows == 0);
    }

    /**
     * @return what the member did before: {@code NOT_LIKED} when there was no like and nothing changed
     */
    public LikePredicate remove(LikeTarget target, long targetId, long memberId) {
        String sql = "delete from " + target.table() + " where " + target.column() + " = ? and member_id = ?";
        int rows = entities.createNativeQuery(sql)
                .setParameter(1, targetId)
                .setParameter(2, memberId)
                .executeUpdate();
        return LikePredicate.of(rows == 1);
    }
}
