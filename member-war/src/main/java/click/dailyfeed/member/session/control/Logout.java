package click.dailyfeed.member.session.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.member.session.entity.RefreshTokens;
import click.dailyfeed.member.session.entity.RevokedTokens;
import click.dailyfeed.member.session.entity.Session;
import click.dailyfeed.member.session.entity.Sessions;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.token.AccessToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Ends sessions in the database, which is the truth about them (auth.md A9). */
@ApplicationScoped
public class Logout {

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final RevokedTokens revokedTokens;
    private final ActivityOutbox outbox;

    @Inject
    public Logout(Sessions sessions, RefreshTokens refreshTokens, RevokedTokens revokedTokens, ActivityOutbox outbox) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.revokedTokens = revokedTokens;
        this.outbox = outbox;
    }

    protected Logout() {
        this(null, null, null, null);
    }

    /** The token, its session and the session's refresh tokens are good for nothing afterwards. */
    @Transactional
    public void logout(AccessToken token) {
        Instant now = UtcInstantConverter.now();
        revokedTokens.add(token, "logout", now);
        sessions.find(token.sessionId()).ifPresent(session -> end(session, now));
        outbox.record(MemberAction.ofMember(MemberActivityType.MEMBER_LOGOUT, token.memberId()));
    }

    private void end(Session session, Instant now) {
        session.ended(now);
        refreshTokens.revokeFamily(session.id(), now);
    }
}
