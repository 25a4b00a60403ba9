package click.dailyfeed.member.block.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.member.block.entity.BlockPredicate;
import click.dailyfeed.member.block.entity.Blocks;
import click.dailyfeed.member.follow.control.FollowEnd;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.visibility.Relation;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeSet;

/** Block and unblock (rules.md R4.5, R5.4). Both can be repeated: what is so already stays so and is not announced again. */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class BlockWriter {

    private final Members members;
    private final Blocks blocks;
    private final FollowEnd followEnd;
    private final ActivityOutbox outbox;

    @Inject
    public BlockWriter(Members members, Blocks blocks, FollowEnd followEnd, ActivityOutbox outbox) {
        this.members = members;
        this.blocks = blocks;
        this.followEnd = followEnd;
        this.outbox = outbox;
    }

    protected BlockWriter() {
        this(null, null, null, null);
    }

    /**
     * Hides both from each other and ends the follows between them. Who is blocked by somebody can block back, so that an
     * unblock of the other does not expose them.
     *
     * @throws DailyfeedException {@code VALIDATION_FAILED} for oneself, {@code MEMBER_NOT_FOUND}, also for a private member
     */
    public void block(long blockerId, long blockedId) {
        if (blockerId == blockedId) {
            throw new DailyfeedException(CommonProblem.VALIDATION_FAILED);
        }
        members.lockProfiles(new TreeSet<>(List.of(blockerId, blockedId)));
        if (members.getProfileOrThrow(blockedId).visibility(Relation.OTHER) == VisibilityPredicate.HIDDEN) {
            throw new DailyfeedException(MemberProblem.MEMBER_NOT_FOUND);
        }
        if (blocks.add(blockerId, blockedId, UtcInstantConverter.now()) == BlockPredicate.FREE) {
            followEnd.between(blockerId, blockedId);
            outbox.record(MemberAction.towardsMember(MemberActivityType.MEMBER_BLOCK, blockerId, blockedId));
        }
    }

    /** Follows that the block ended do not come back. */
    public void unblock(long blockerId, long blockedId) {
        if (blocks.remove(blockerId, blockedId) == BlockPredicate.BLOCKED) {
            outbox.record(MemberAction.towardsMember(MemberActivityType.MEMBER_UNBLOCK, blockerId, blockedId));
        }
    }
}
