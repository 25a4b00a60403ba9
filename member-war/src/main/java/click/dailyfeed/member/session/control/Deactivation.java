package click.dailyfeed.member.session.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.member.follow.control.FollowEnd;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.session.entity.RefreshTokens;
import click.dailyfeed.member.session.entity.Sessions;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.token.RevocationMark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Lets a member leave (rules.md R14.1), all in one transaction: account, sessions, follows, and the event. */
@ApplicationScoped
public class Deactivation {

    private final Members members;
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final FollowEnd followEnd;
    private final TokenSettings settings;
    private final ActivityOutbox outbox;

    @Inject
    public Deactivation(
            Members members,
            Sessions sessions,
            RefreshTokens refreshTokens,
            FollowEnd followEnd,
            TokenSettings settings,
            ActivityOutbox outbox) {
        this.members = members;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.followEnd = followEnd;
        this.settings = settings;
        this.outbox = outbox;
    }

    protected Deactivation() {
        this(null, null, null, null, null, null);
    }

    /**
     * The handle stays with the profile, and so is nobody else's, until the personal data are removed.
     *
     * @return the marks to write after the commit
     * @throws DailyfeedException {@code TOKEN_REVOKED} if the member has left already
     */
    @RetriedOnConflict
    @Transactional
    public List<RevocationMark> deactivate(long memberId) {
        // First, as it locks profiles: like everybody, profiles before accounts.
        followEnd.ofMember(memberId);
        Member member =
                members.findLocked(memberId).orElseThrow(() -> new DailyfeedException(TokenProblem.TOKEN_REVOKED));
        Instant now = UtcInstantConverter.now();
        member.deactivated(now);
        sessions.endAll(memberId, now);
        refreshTokens.revokeAll(memberId, now);
        outbox.record(MemberAction.ofMember(MemberActivityType.MEMBER_DEACTIVATE, memberId));
        return List.of(RevocationMark.ofVersion(memberId, member.tokenVersion(), now.plus(settings.accessTtl())));
    }
}
