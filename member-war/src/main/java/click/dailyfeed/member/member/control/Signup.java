package click.dailyfeed.member.member.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.persistence.DatabaseConflict;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.token.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Makes members. The database decides races for an e-mail or a handle (rules.md R1.5). */
@ApplicationScoped
public class Signup {

    private final Members members;
    private final AdminSettings admin;
    private final Pictures pictures;
    private final ActivityOutbox outbox;

    @Inject
    public Signup(Members members, AdminSettings admin, Pictures pictures, ActivityOutbox outbox) {
        this.members = members;
        this.admin = admin;
        this.pictures = pictures;
        this.outbox = outbox;
    }

    protected Signup() {
        this(null, null, null, null);
    }

    /**
     * @param passwordHash made before the transaction, as it takes long
     * @throws DailyfeedException {@code MEMBER_ALREADY_EXISTS}, {@code MEMBER_HANDLE_ALREADY_EXISTS},
     *     {@code MEMBER_HANDLE_RESERVED}, or {@code VALIDATION_FAILED} for a picture that is another member's image
     */
    @RetriedOnConflict
    @Transactional
    public MemberProfile signUp(NewMember newMember, String passwordHash) {
        Instant now = UtcInstantConverter.now();
        String handle = newMember.details().handle();
        if (ReservedHandles.check(handle) == ReservedHandles.ReservationPredicate.RESERVED) {
            throw new DailyfeedException(MemberProblem.MEMBER_HANDLE_RESERVED);
        }
        if (admin.check(newMember.email()) == AdminSettings.EmailPredicate.ADMINS
                || members.emailState(newMember.email()) == Members.EmailPredicate.TAKEN) {
            throw new DailyfeedException(MemberProblem.MEMBER_ALREADY_EXISTS);
        }
        if (members.handleState(handle, now) == Members.HandlePredicate.TAKEN) {
            throw new DailyfeedException(MemberProblem.MEMBER_HANDLE_ALREADY_EXISTS);
        }
        Member member = stored(new Member(newMember.email(), passwordHash, newMember.memberName(), Role.MEMBER, now));
        MemberProfile profile = stored(new MemberProfile(member, newMember.details(), now));
        pictures.checkOwn(member.id(), profile.avatarUrl());
        pictures.checkOwn(member.id(), profile.coverUrl());
        outbox.record(MemberAction.ofMember(MemberActivityType.MEMBER_SIGNUP, member.id()));
        return profile;
    }

    private Member stored(Member member) {
        try {
            members.add(member);
            return member;
        } catch (PersistenceException e) {
            throw taken(MemberProblem.MEMBER_ALREADY_EXISTS, e);
        }
    }

    private MemberProfile stored(MemberProfile profile) {
        try {
            members.add(profile);
            return profile;
        } catch (PersistenceException e) {
            throw taken(MemberProblem.MEMBER_HANDLE_ALREADY_EXISTS, e);
        }
    }

    private static RuntimeException taken(MemberProblem problem, PersistenceException e) {
        return DatabaseConflict.of(e) == DatabaseConflict.DUPLICATE ? new DailyfeedException(problem, e) : e;
    }
}
