package click.dailyfeed.member.block.control;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.member.block.entity.Blocks;
import click.dailyfeed.member.member.entity.ListedMember;
import click.dailyfeed.member.member.entity.MemberMapper;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Whom a member has blocked: the only place where the blocker still sees them. */
@ApplicationScoped
@Transactional
public class BlockReader {

    private final Blocks blocks;

    @Inject
    public BlockReader(Blocks blocks) {
        this.blocks = blocks;
    }

    protected BlockReader() {
        this(null);
    }

    /** Newest block first. */
    public Scroll<SummaryView> blocked(long memberId, ScrollRequest request) {
        return Scroll.of(request, blocks.of(memberId, request), ListedMember::position)
                .map(row -> MemberMapper.toSummary(row.profile()));
    }
}
