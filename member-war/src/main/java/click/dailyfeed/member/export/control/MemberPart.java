package click.dailyfeed.member.export.control;

import click.dailyfeed.code.member.MemberProfileView;
import click.dailyfeed.member.export.entity.ExportedAccount;
import click.dailyfeed.member.export.entity.ExportedHandle;
import click.dailyfeed.member.export.entity.ExportedRelation;
import click.dailyfeed.member.export.entity.ExportedSession;
import click.dailyfeed.member.export.entity.Exports;
import click.dailyfeed.member.member.control.MemberReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What this service keeps of a member. */
@ApplicationScoped
@Transactional
public class MemberPart implements ExportPart {

    private final MemberReader reader;
    private final Exports exports;

    @Inject
    public MemberPart(MemberReader reader, Exports exports) {
        this.reader = reader;
        this.exports = exports;
    }

    protected MemberPart() {
        this(null, null);
    }

    @Override
    public String name() {
        return "member";
    }

    @Override
    public MemberData of(long memberId) {
        return new MemberData(
                exports.account(memberId),
                reader.profile(memberId, memberId).value(),
                exports.followings(memberId),
                exports.followers(memberId),
                exports.blocks(memberId),
                exports.mutes(memberId),
                exports.sessions(memberId),
                exports.handles(memberId));
    }

    /**
     * The part.
     *
     * @param handleHistory handles given up
     */
    public record MemberData(
            ExportedAccount account,
            MemberProfileView profile,
            List<ExportedRelation> followings,
            List<ExportedRelation> followers,
            List<ExportedRelation> blocks,
            List<ExportedRelation> mutes,
            List<ExportedSession> sessions,
            List<ExportedHandle> handleHistory) {}
}
