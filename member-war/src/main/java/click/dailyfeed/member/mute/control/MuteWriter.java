package click.dailyfeed.member.mute.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.member.member.control.VisibleMembers;
import click.dailyfeed.member.mute.entity.MutePredicate;
import click.dailyfeed.member.mute.entity.Mutes;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Mute and unmute (rules.md R5.4). Both can be repeated: what is so already stays so and is not announced again. */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class MuteWriter {

    private final VisibleMembers visibleMembers;
    private final Mutes mutes;
    private final ActivityOutbox outbox;

    @Inject
    public MuteWriter(VisibleMembers visibleMembers, Mutes mutes, ActivityOutbox outbox) {
        this.visibleMembers = visibleMembers;
        this.mutes = mutes;
        this.outbox = outbox;
    }

    protected MuteWriter() {
        this(null, null, null);
    }

    /**
     * Takes the member's posts out of the muter's feeds.
     *
     * @throws DailyfeedException {@code VALIDATION_FAILED} for oneself, {@code MEMBER_NOT_FOUND}, also for a member hidden
     *     from the muter
     */
    public void mute(long muterId, long mutedId) {
        if (muterId == mutedId) {
            throw new DailyfeedException(CommonProblem.VALIDATION_FAILED);
        }
        visibleMembers.getOrThrow(muterId, mutedId);
        if (mutes.add(muterId, mutedId, UtcInstantConverter.now()) == MutePredicate.FREE) {
            outbox.record(MemberAction.towardsMember(MemberActivityType.MEMBER_MUTE, muterId, mutedId));
        }
    }

    public void unmute(long muterId, long mutedId) {
        if (mutes.remove(muterId, mutedId) == MutePredicate.MUTED) {
            outbox.record(MemberAction.towardsMember(MemberActivityType.MEMBER_UNMUTE, muterId, mutedId));
        }
    }
}
