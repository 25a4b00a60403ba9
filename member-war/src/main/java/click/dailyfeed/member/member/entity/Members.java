package click.dailyfeed.member.member.entity;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * All members with their profiles. Deactivated members are found by nobody.
 *
 * <p>Queries name the entity Member only after "from": after "join" the parser takes it for the operator MEMBER OF.
 */
@ApplicationScoped
public class Members {

    /** One statement must not grow with the number of followers. */
    private static final int LOCKED_AT_ONCE = 500;

    @PersistenceContext(unitName = "member")
    private EntityManager entities;

    /** Stores a new member; the id is known afterwards. A taken e-mail surfaces as a persistence exception. */
    public void add(Member member) {
        entities.persist(member);
        entities.flush();
    }

    /** Stores the profile of a new member. A taken handle surfaces as a persistence exception. */
    public void add(MemberProfile profile) {
        entities.persist(profile);
        entities.flush();
    }

    /** Ignores case (rules.md R1.1). */
    public Optional<Member> findByEmail(String email) {
        return entities.createQuery("select m from Member m where m.email = :email and m.active = true", Member.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}
     */
    public Member getOrThrow(long memberId) {
        return entities.createQuery("select m from Member m where m.id = :id and m.active = true", Member.class)
                .setParameter("id", memberId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DailyfeedException(MemberProblem.MEMBER_NOT_FOUND));
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}
     */
    public MemberProfile getProfileOrThrow(long memberId) {
        return entities.createQuery(
                        "select p from Member m join MemberProfile p on p.memberId = m.id"
                                + " where p.memberId = :id and m.active = true",
                        MemberProfile.class)
                .setParameter("id", memberId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DailyfeedException(MemberProblem.MEMBER_NOT_FOUND));
    }

    /**
     * Locks profiles until the end of the transaction. They are what every transaction about several members locks, and
     * locks first; as all take the lowest id first, no two of them wait for each other.
     *
     * @param memberIds ids without a profile are passed over
     */
    public void lockProfiles(SortedSet<Long> memberIds) {
        List<Long> ids = List.copyOf(memberIds);
        for (int from = 0; from < ids.size(); from += LOCKED_AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + LOCKED_AT_ONCE, ids.size()));
            Query query = entities.createNativeQuery("select member_id from member_profiles force index (primary)"
                    + " where member_id in (" + String.join(",", Collections.nCopies(some.size(), "?"))
                    + ") order by member_id for update");
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 1, some.get(i));
            }
            query.getResultList();
        }
    }

    /** Ignores case. */
    public Optional<MemberProfile> findProfileByHandle(String handle) {
        return entities.createQuery(
                        "select p from Member m join MemberProfile p on p.memberId = m.id"
                                + " where p.handle = :handle and m.active = true",
                        MemberProfile.class)
                .setParameter("handle", handle)
                .getResultStream()
                .findFirst();
    }

    /** Whether the e-mail belongs to an active member, ignoring case. */
    public EmailPredicate emailState(String email) {
        return EmailPredicate.of(findByEmail(email).isPresent());
    }

    /** Whether the handle belongs to a member, deactivated ones included, ignoring case. */
    public HandlePredicate handleState(String handle) {
        return HandlePredicate.of(
                entities.createQuery("select count(p) from MemberProfile p where p.handle = :handle", Long.class)
                                .setParameter("handle", handle)
                                .getSingleResult()
                        > 0);
    }

    /** Whether an e-mail address can be signed up with. */
    public enum EmailPredicate {
        TAKEN,
        FREE;

        static EmailPredicate of(boolean taken) {
            return taken ? TAKEN : FREE;
        }
    }

    /** Whether a handle can be signed up with. */
    public enum HandlePredicate {
        TAKEN,
        FREE;

        static HandlePredicate of(boolean taken) {
            return taken ? TAKEN : FREE;
        }
    }
}
