package click.dailyfeed.member.member.control;

import click.dailyfeed.code.member.CallerView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.member.member.entity.MemberMapper;
import click.dailyfeed.member.member.entity.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Members as the other services need to know them when they call. */
@ApplicationScoped
@Transactional
public class CallerReader {

    private final Members members;

    @Inject
    public CallerReader(Members members) {
        this.members = members;
    }

    protected CallerReader() {
        this(null);
    }

    /**
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}
     */
    public CallerView caller(long memberId) {
        return new CallerView(
                memberId,
                members.getOrThrow(memberId).roles(),
                MemberMapper.toSummary(members.getProfileOrThrow(memberId)));
    }
}
