package click.dailyfeed.member.purge.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.member.purge.entity.ExpiredRows;
import click.dailyfeed.member.purge.entity.ExpiredRows.Kind;
import click.dailyfeed.member.purge.entity.PersonalData;
import click.dailyfeed.persistence.RetriedOnConflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** One small step of a purge. */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class PurgeTransaction {

    private static final int AT_ONCE = 1_000;

    private final ExpiredRows expiredRows;
    private final PersonalData personalData;
    private final ActivityOutbox outbox;

    @Inject
    public PurgeTransaction(ExpiredRows expiredRows, PersonalData personalData, ActivityOutbox outbox) {
        this.expiredRows = expiredRows;
        this.personalData = personalData;
        this.outbox = outbox;
    }

    protected PurgeTransaction() {
        this(null, null, null);
    }

    /**
     * @return how many rows went; 0 when none is left
     */
    int delete(Kind kind, Instant before) {
        return expiredRows.delete(kind, before, AT_ONCE);
    }

    /** Removes the member's personal data here and tells the other services to do so. */
    void erase(long memberId, Instant now) {
        personalData.remove(memberId, now);
        outbox.record(MemberAction.ofMember(MemberActivityType.MEMBER_PURGE, memberId));
    }
}
