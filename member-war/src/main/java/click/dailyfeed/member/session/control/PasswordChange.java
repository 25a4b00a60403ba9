package click.dailyfeed.member.session.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.MemberProblem;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.session.entity.RefreshTokens;
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

/** Changes a password in the database: all tokens so far are good for nothing, and one session goes on with new ones. */
@ApplicationScoped
public class PasswordChange {

    private final Members members;
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final TokenPairs pairs;
    private final TokenSettings settings;

    @Inject
    public PasswordChange(
            Members members, Sessions sessions, RefreshTokens refreshTokens, TokenPairs pairs, TokenSettings settings) {
        this.members = members;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.pairs = pairs;
        this.settings = settings;
    }

    protected PasswordChange() {
        this(null, null, null, null, null);
    }

    /**
     * @param caller whose session goes on
     * @param verifiedHash of the current password, verified before the transaction, as that takes long
     * @param newHash of the new password
     * @throws DailyfeedException {@code MEMBER_CREDENTIALS_INVALID} if the password was changed since it was verified,
     *     {@code TOKEN_REVOKED} if the session has ended since
     */
    @RetriedOnConflict
    @Transactional
    public Changed change(AccessToken caller, String verifiedHash, String newHash) {
        Member member = members.findLocked(caller.memberId())
                .filter(known -> known.passwordHash().equals(verifiedHash))
                .orElseThrow(() -> new DailyfeedException(MemberProblem.MEMBER_CREDENTIALS_INVALID));
        Session session = sessions.find(caller.sessionId())
                .filter(known -> known.openness() == Session.OpenPredicate.OPEN)
                .orElseThrow(() -> new DailyfeedException(TokenProblem.TOKEN_REVOKED));
        Instant now = UtcInstantConverter.now();
        member.passwordChanged(newHash, now);
        member.tokensRevoked(now);
        sessions.endOthers(member.id(), session.id(), now);
        refreshTokens.revokeAll(member.id(), now);
        session.used(now);
        TokenPair tokens = pairs.first(member, session, now);
        return new Changed(
                tokens, RevocationMark.ofVersion(member.id(), member.tokenVersion(), now.plus(settings.accessTtl())));
    }

    /**
     * @param tokens of the session that goes on
     * @param mark to be written after the commit
     */
    public record Changed(TokenPair tokens, RevocationMark mark) {}
}
