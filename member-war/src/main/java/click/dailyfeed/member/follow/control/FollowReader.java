package click.dailyfeed.member.follow.control;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.member.follow.entity.Follows;
import click.dailyfeed.member.member.control.VisibleMembers;
import click.dailyfeed.member.member.entity.ListedMember;
import click.dailyfeed.member.member.entity.MemberMapper;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists of followers and followings, newest follow first. */
@ApplicationScoped
@Transactional
public class FollowReader {

    private final Follows follows;
    private final VisibleMembers visibleMembers;

    @Inject
    public FollowReader(Follows follows, VisibleMembers visibleMembers) {
        this.follows = follows;
        this.visibleMembers = visibleMembers;
    }

    protected FollowReader() {
        this(null, null);
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a member hidden from the viewer
     */
    public Scroll<SummaryView> followers(long viewerId, long memberId, ScrollRequest request) {
        visibleMembers.getOrThrow(viewerId, memberId);
        return scroll(request, follows.followersOf(memberId, viewerId, request));
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a member hidden from the viewer
     */
    public Scroll<SummaryView> followings(long viewerId, long memberId, ScrollRequest request) {
        visibleMembers.getOrThrow(viewerId, memberId);
        return scroll(request, follows.followingsOf(memberId, viewerId, request));
    }

    /** All whom the caller follows, newest follow first; at most 1000 (rules.md R4.1). */
    public List<SummaryView> allFollowings(long memberId) {
        return follows.allFollowingsOf(memberId).stream()
                .map(MemberMapper::toSummary)
                .toList();
    }

    private static Scroll<SummaryView> scroll(ScrollRequest request, List<ListedMember> rows) {
        return Scroll.of(request, rows, ListedMember::position).map(row -> MemberMapper.toSummary(row.profile()));
    }
}
