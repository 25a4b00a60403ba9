package click.dailyfeed.member.mute.entity;

import click.dailyfeed.member.member.entity.ListedMember;
import click.dailyfeed.member.member.entity.MemberConditions;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;

/** All mutes. */
@ApplicationScoped
public class Mutes {

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /**
     * @return what stood before: {@code MUTED} when the mute was there already and nothing changed
     */
    public MutePredicate add(long muterId, long mutedId, Instant now) {
        int rows = entities.createNativeQuery(
                        "insert ignore into mutes (muter_id, muted_id, created_at) values (?, ?, ?)")
                .setParameter(1, muterId)
                .setParameter(2, mutedId)
                .setParameter(3, UtcInstantConverter.toUtc(now))
                .executeUpdate();
        return MutePredicate.of(rows == 0);
    }

    /**
     * @return what stood before: {@code FREE} when there was no mute and nothing changed
     */
    public MutePredicate remove(long muterId, long mutedId) {
        int rows = entities.createNativeQuery("delete from mutes where muter_id = ? and muted_id = ?")
                .setParameter(1, muterId)
                .setParameter(2, mutedId)
                .executeUpdate();
        return MutePredicate.of(rows == 1);
    }

    /** Whom the member has muted and may know of, newest mute first; {@code fetchSize} rows at most. */
    public List<ListedMember> of(long memberId, ScrollRequest request) {
        String after =
                request.after().isPresent() ? " and k.createdAt <= :at and (k.createdAt < :at or k.id < :after)" : "";
        TypedQuery<Object[]> query = entities.createQuery(
                        "select k, p from Member m join Mute k on k.mutedId = m.id"
                                + " join MemberProfile p on p.memberId = m.id"
                                + " where k.muterId = :viewer and m.active = true and " + MemberConditions.VISIBLE
                                + after + " order by k.createdAt desc, k.id desc",
                        Object[].class)
                .setParameter("viewer", memberId)
                .setFirstResult(request.offset())
                .setMaxResults(request.fetchSize());
        request.after()
                .ifPresent(position ->
                        query.setParameter("at", position.createdAt()).setParameter("after", position.id()));
        return query.getResultList().stream()
                .map(row -> new ListedMember((MemberProfile) row[1], ((Mute) row[0]).position()))
                .toList();
    }
}
