package click.dailyfeed.member.member.entity;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * All members with their profiles. Deactivated members are found by nobody.
 *
 * <p>What a login asks for has a transaction of its own where there is none: without one, the connection to the database
 * would be held until the request ends, and a login waits long for its turn to hash.
 *
 * <p>Queries name the entity Member only after "from": after "join" the parser takes it for the operator MEMBER OF.
 */
@ApplicationScoped
public class Members {

    /** One statement must not grow with the number of followers. */
    private static final int LOCKED_AT_ONCE = 500;

    /** Ids begin at 1. */
    private static final long NOBODY = 0;

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
    @Transactional
    public Optional<Member> findByEmail(String email) {
        return entities.createQuery("select m from Member m where m.email = :email and m.active = true", Member.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}
     */
    @Transactional
    public Member getOrThrow(long memberId) {
        return entities.createQuery("select m from Member m where m.id = :id and m.active = true", Member.class)
                .setParameter("id", memberId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DailyfeedException(MemberProblem.MEMBER_NOT_FOUND));
    }

    /**
     * The account, locked until the end of the transaction: whatever changes a member's sessions, password or state begins
     * with it, so that such changes happen one after the other.
     */
    public Optional<Member> findLocked(long memberId) {
        return Optional.ofNullable(entities.find(Member.class, memberId, LockModeType.PESSIMISTIC_WRITE))
                .filter(member -> member.activity() == Member.ActivityPredicate.ACTIVE);
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

    /** Whether a newcomer can have the handle, see {@link #handleState(String, long, Instant)}. */
    public HandlePredicate handleState(String handle, Instant now) {
        return handleState(handle, NOBODY, now);
    }

    /**
     * Whether the member can have the handle: it belongs to no other member, deactivated ones included, and no other member
     * gave it up lately. Ignores case.
     */
    public HandlePredicate handleState(String handle, long memberId, Instant now) {
        long others = entities.createQuery(
                        "select count(p) from MemberProfile p where p.handle = :handle and p.memberId <> :member",
                        Long.class)
                .setParameter("handle", handle)
                .setParameter("member", memberId)
                .getSingleResult();
        // Asked second: who gives the handle up in between, has the history row by then.
        long reservations = entities.createQuery(
                        "select count(h) from GivenUpHandle h"
                                + " where h.handle = :handle and h.reservedUntil > :now and h.memberId <> :member",
                        Long.class)
                .setParameter("handle", handle)
                .setParameter("now", now)
                .setParameter("member", memberId)
                .getSingleResult();
        return HandlePredicate.of(others + reservations > 0);
    }

    public void add(GivenUpHandle handle) {
        entities.persist(handle);
    }

    /** Writes what has changed; a taken handle surfaces as a persistence exception. */
    public void flush() {
        entities.flush();
    }

    /** The profiles of those of the members whom the viewer may know of; in no order. */
    public List<MemberProfile> findVisibleProfiles(Collection<Long> memberIds, long viewerId) {
        if (memberIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select p from Member m join MemberProfile p on p.memberId = m.id"
                                + " where m.id in :ids and m.active = true and " + MemberConditions.VISIBLE,
                        MemberProfile.class)
                .setParameter("ids", memberIds)
                .setParameter("viewer", viewerId)
                .getResultList();
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
