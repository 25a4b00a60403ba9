package click.dailyfeed.member.session.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.session.entity.RefreshTokens;
import click.dailyfeed.member.session.entity.RevokedTokens;
import click.dailyfeed.member.session.entity.Session;
import click.dailyfeed.member.session.entity.Sessions;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.token.AccessToken;
import click.dailyfeed.token.RevocationMark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Ends sessions in the database, which is the truth about them (auth.md A9). Each method is a transaction of the member's
 * account and returns the marks to write after its commit.
 */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class SessionRecords {

    private final Members members;
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final RevokedTokens revokedTokens;
    private final TokenSettings settings;
    private final ActivityOutbox outbox;

    @Inject
    public SessionRecords(
            Members members,
            Sessions sessions,
            RefreshTokens refreshTokens,
            RevokedTokens revokedTokens,
            TokenSettings settings,
            ActivityOutbox outbox) {
        this.members = members;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.revokedTokens = revokedTokens;
        this.settings = settings;
        this.outbox = outbox;
    }

    protected SessionRecords() {
        this(null, null, null, null, null, null);
    }

    /** Revokes the token and ends its session. */
    public List<RevocationMark> logout(AccessToken token) {
        locked(token.memberId());
        Instant now = UtcInstantConverter.now();
        revokedTokens.add(token, "logout", now);
        sessions.find(token.sessionId()).ifPresent(session -> end(session, now));
        outbox.record(MemberAction.ofMember(MemberActivityType.MEMBER_LOGOUT, token.memberId()));
        return List.of(
                RevocationMark.ofToken(token.tokenId(), token.expiresAt()),
                RevocationMark.ofSession(token.sessionId(), now.plus(settings.accessTtl())));
    }

    /**
     * Ends one session of the member.
     *
     * @throws DailyfeedException {@code NOT_FOUND} if it is another member's, has ended, or never was
     */
    public List<RevocationMark> end(long memberId, String sessionId) {
        locked(memberId);
        Instant now = UtcInstantConverter.now();
        Session own = sessions.find(sessionId)
                .filter(session -> session.memberId() == memberId)
                .filter(session -> session.openness() == Session.OpenPredicate.OPEN)
                .orElseThrow(() -> new DailyfeedException(CommonProblem.NOT_FOUND));
        end(own, now);
        return List.of(RevocationMark.ofSession(sessionId, now.plus(settings.accessTtl())));
    }

    /** Ends every session of the member and revokes every access token. */
    public List<RevocationMark> endAll(long memberId) {
        Member member = locked(memberId);
        Instant now = UtcInstantConverter.now();
        member.tokensRevoked(now);
        sessions.endAll(memberId, now);
        refreshTokens.revokeAll(memberId, now);
        outbox.record(MemberAction.ofMember(MemberActivityType.MEMBER_LOGOUT, memberId));
        return List.of(RevocationMark.ofVersion(memberId, member.tokenVersion(), now.plus(settings.accessTtl())));
    }

    /** A member who left a moment ago has no token any more. */
    private Member locked(long memberId) {
        return members.findLocked(memberId).orElseThrow(() -> new DailyfeedException(TokenProblem.TOKEN_REVOKED));
    }

    private void end(Session session, Instant now) {
        session.ended(now);
        refreshTokens.revokeFamily(session.id(), now);
    }
}
