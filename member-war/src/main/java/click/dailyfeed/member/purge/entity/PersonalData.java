package click.dailyfeed.member.purge.entity;

import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** What member knows about people who have left (rules.md R14.1). */
@ApplicationScoped
public class PersonalData {

    /** No member can choose a handle with a hyphen, so the one that stands for a removed handle is nobody's. */
    private static final List<String> REMOVALS = List.of(
            "update member_profiles set handle = concat('withdrawn-', member_id), display_name = '', bio = null,"
                    + " location = null, website_url = null, birth_date = null, gender = 'PREFER_NOT_TO_SAY',"
                    + " timezone = 'UTC', language_code = 'en', avatar_url = null, cover_url = null where member_id = ?",
            "delete from handle_history where member_id = ?",
            "delete from refresh_tokens where member_id = ?",
            "delete from jwt_blacklist where member_id = ?",
            "delete from sessions where member_id = ?",
            "delete from blocks where blocker_id = ?",
            "delete from blocks where blocked_id = ?",
            "delete from mutes where muter_id = ?",
            "delete from mutes where muted_id = ?");

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /** Members who left before that time and whose data are still here, a few at a time. */
    public List<Long> findLeftBefore(Instant before, int limit) {
        return entities.createQuery(
                        "select m.id from Member m where m.deactivatedAt < :before and m.purgedAt is null order by m.id",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Leaves of a member what others' rows refer to: the id, and that there was somebody. */
    public void remove(long memberId, Instant now) {
        REMOVALS.forEach(
                sql -> entities.createNativeQuery(sql).setParameter(1, memberId).executeUpdate());
        entities.createNativeQuery("update members set email = '', password_hash = '', member_name = '',"
                        + " exported_at = null, purged_at = ? where id = ?")
                .setParameter(1, UtcInstantConverter.toUtc(now))
                .setParameter(2, memberId)
                .executeUpdate();
    }
}
