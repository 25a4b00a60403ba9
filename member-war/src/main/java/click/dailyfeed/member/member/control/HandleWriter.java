package click.dailyfeed.member.member.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.code.version.ExpectedVersion;
import click.dailyfeed.member.member.entity.GivenUpHandle;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.member.entity.Members.HandlePredicate;
import click.dailyfeed.persistence.DatabaseConflict;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Changes handles (rules.md R3.3). The database decides a race for one. */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class HandleWriter {

    /** rules.md R3.3. */
    static final Duration RESERVED_FOR = Duration.ofDays(30);

    private final Members members;
    private final ActivityOutbox outbox;

    @Inject
    public HandleWriter(Members members, ActivityOutbox outbox) {
        this.members = members;
        this.outbox = outbox;
    }

    protected HandleWriter() {
        this(null, null);
    }

    /**
     * Gives the member another handle; the old one stays reserved for them for 30 days. The same handle in another case
     * is a change too, but gives nothing up.
     *
     * @throws DailyfeedException {@code VERSION_CONFLICT}, {@code MEMBER_HANDLE_RESERVED}, or
     *     {@code MEMBER_HANDLE_ALREADY_EXISTS} when another member has it or may take it back
     */
    public void change(long memberId, String newHandle, ExpectedVersion expected) {
        MemberProfile profile = members.getProfileOrThrow(memberId);
        expected.check(profile.version());
        String oldHandle = profile.handle();
        if (oldHandle.equals(newHandle)) {
            return;
        }
        if (ReservedHandles.check(newHandle) == ReservedHandles.ReservationPredicate.RESERVED) {
            throw new DailyfeedException(MemberProblem.MEMBER_HANDLE_RESERVED);
        }
        Instant now = UtcInstantConverter.now();
        if (members.handleState(newHandle, memberId, now) == HandlePredicate.TAKEN) {
            throw new DailyfeedException(MemberProblem.MEMBER_HANDLE_ALREADY_EXISTS);
        }
        profile.changeHandle(newHandle, now);
        if (!oldHandle.equalsIgnoreCase(newHandle)) {
            members.add(new GivenUpHandle(memberId, oldHandle, now, now.plus(RESERVED_FOR)));
        }
        write();
        outbox.record(MemberAction.ofMember(MemberActivityType.MEMBER_UPDATE, memberId));
    }

    private void write() {
        try {
            members.flush();
        } catch (PersistenceException e) {
            if (DatabaseConflict.of(e) == DatabaseConflict.DUPLICATE) {
                throw new DailyfeedException(MemberProblem.MEMBER_HANDLE_ALREADY_EXISTS, e);
            }
            throw e;
        }
    }
}
