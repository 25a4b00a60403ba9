package click.dailyfeed.member.block.entity;

import click.dailyfeed.member.member.entity.ListedMember;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;

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

    /**
     * Whom the member has blocked, newest block first; {@code fetchSize} rows at most. They are hidden everywhere else;
     * those who are hidden for another reason (left, private, have blocked the member too) are hidden here, too.
     */
    public List<ListedMember> of(long memberId, ScrollRequest request) {
        String after =
                request.after().isPresent() ? " and k.createdAt <= :at and (k.createdAt < :at or k.id < :after)" : "";
        TypedQuery<Object[]> query = entities.createQuery(
                        "select k, p from Member m join Block k on k.blockedId = m.id"
                                + " join MemberProfile p on p.memberId = m.id"
                                + " where k.blockerId = :member and m.active = true"
                                + " and p.privacyLevel <> click.dailyfeed.code.member.PrivacyLevel.PRIVATE"
                                + " and not exists (select b.id from Block b"
                                + " where b.blockerId = p.memberId and b.blockedId = :member)"
                                + after + " order by k.createdAt desc, k.id desc",
                        Object[].class)
                .setParameter("member", memberId)
                .setFirstResult(request.offset())
                .setMaxResults(request.fetchSize());
        request.after()
                .ifPresent(position ->
                        query.setParameter("at", position.createdAt()).setParameter("after", position.id()));
        return query.getResultList().stream()
                .map(row -> new ListedMember((MemberProfile) row[1], ((Block) row[0]).position()))
                .toList();
    }
}
