package click.dailyfeed.member.member.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.member.block.entity.BlockPredicate;
import click.dailyfeed.member.block.entity.Blocks;
import click.dailyfeed.member.member.entity.MemberProfile;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.visibility.Relation;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Members as far as a viewer may know of them (rules.md R5.3, R5.4): the others do not exist for the viewer. */
@ApplicationScoped
@Transactional
public class VisibleMembers {

    private final Members members;
    private final Blocks blocks;

    @Inject
    public VisibleMembers(Members members, Blocks blocks) {
        this.members = members;
        this.blocks = blocks;
    }

    protected VisibleMembers() {
        this(null, null);
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a member hidden from the viewer
     */
    public MemberProfile getOrThrow(long viewerId, long memberId) {
        return checked(viewerId, members.getProfileOrThrow(memberId));
    }

    /**
     * @param handle in any case
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a member hidden from the viewer
     */
    public MemberProfile getOrThrow(long viewerId, String handle) {
        return checked(
                viewerId,
                members.findProfileByHandle(handle)
                        .orElseThrow(() -> new DailyfeedException(MemberProblem.MEMBER_NOT_FOUND)));
    }

    private MemberProfile checked(long viewerId, MemberProfile profile) {
        if (profile.visibility(relation(viewerId, profile.memberId())) == VisibilityPredicate.HIDDEN) {
            throw new DailyfeedException(MemberProblem.MEMBER_NOT_FOUND);
        }
        return profile;
    }

    private Relation relation(long viewerId, long memberId) {
        return viewerId != memberId && blocks.between(viewerId, memberId) == BlockPredicate.BLOCKED
                ? Relation.BLOCKED
                : Relation.of(viewerId, memberId);
    }
}
