package click.dailyfeed.member.member.control;

import click.dailyfeed.code.member.CallerView;
import click.dailyfeed.member.member.entity.MemberMapper;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.token.CallerRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Members as all services need to know them when they call. */
@ApplicationScoped
@Transactional
public class CallerReader implements CallerRecords {

    private final Members members;

    @Inject
    public CallerReader(Members members) {
        this.members = members;
    }

    protected CallerReader() {
        this(null);
    }

    @Override
    public CallerView caller(long memberId) {
        return new CallerView(
                memberId,
                members.getOrThrow(memberId).roles(),
                MemberMapper.toSummary(members.getProfileOrThrow(memberId)));
    }
}
