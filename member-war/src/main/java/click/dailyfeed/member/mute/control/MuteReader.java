package click.dailyfeed.member.mute.control;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.member.member.entity.ListedMember;
import click.dailyfeed.member.member.entity.MemberMapper;
import click.dailyfeed.member.mute.entity.Mutes;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Whom a member has muted. */
@ApplicationScoped
@Transactional
public class MuteReader {

    private final Mutes mutes;

    @Inject
    public MuteReader(Mutes mutes) {
        this.mutes = mutes;
    }

    protected MuteReader() {
        this(null);
    }

    /** Newest mute first. */
    public Scroll<SummaryView> muted(long memberId, ScrollRequest request) {
        return Scroll.of(request, mutes.of(memberId, request), ListedMember::position)
                .map(row -> MemberMapper.toSummary(row.profile()));
    }
}
