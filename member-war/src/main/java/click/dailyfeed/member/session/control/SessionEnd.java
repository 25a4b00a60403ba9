package click.dailyfeed.member.session.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.member.audit.control.AuditEvent;
import click.dailyfeed.member.audit.control.AuditLog;
import click.dailyfeed.member.session.entity.Session.Device;
import click.dailyfeed.token.AccessToken;
import click.dailyfeed.token.RevocationMark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Ends sessions everywhere: first in the database, after its commit by a mark that every service reads. */
@ApplicationScoped
public class SessionEnd {

    private final SessionRecords records;
    private final TokenRefresh refresh;
    private final RevocationAnnouncer announcer;
    private final TokenSettings settings;
    private final AuditLog audit;

    @Inject
    public SessionEnd(
            SessionRecords records,
            TokenRefresh refresh,
            RevocationAnnouncer announcer,
            TokenSettings settings,
            AuditLog audit) {
        this.records = records;
        this.refresh = refresh;
        this.announcer = announcer;
        this.settings = settings;
        this.audit = audit;
    }

    protected SessionEnd() {
        this(null, null, null, null, null);
    }

    /** The token, its session and the session's refresh tokens are good for nothing afterwards. */
    public void logout(AccessToken token, Device device) {
        announcer.announce(records.logout(token));
        audit.record(AuditEvent.LOGOUT, token.memberId(), token.sessionId(), device.address());
    }

    /**
     * Ends another session of the caller, or this one.
     *
     * @throws DailyfeedException {@code NOT_FOUND} if it is not one of theirs
     */
    public void end(AccessToken token, String sessionId, Device device) {
        announcer.announce(records.end(token.memberId(), sessionId));
        audit.record(AuditEvent.SESSION_ENDED, token.memberId(), sessionId, device.address());
    }

    /** Ends every session of the caller. */
    public void endAll(AccessToken token, Device device) {
        announcer.announce(records.endAll(token.memberId()));
        audit.record(AuditEvent.LOGOUT_ALL, token.memberId(), token.sessionId(), device.address());
    }

    /**
     * A new pair for a refresh token.
     *
     * @throws DailyfeedException {@code REFRESH_TOKEN_INVALID}, or {@code REFRESH_TOKEN_REUSED} after the session ended
     */
    public TokenPair rotated(String presented, Device device) {
        RefreshOutcome outcome = refresh.refresh(presented);
        if (outcome instanceof RefreshOutcome.Rotated rotated) {
            return rotated.tokens();
        }
        RefreshOutcome.Reused reused = (RefreshOutcome.Reused) outcome;
        announcer.announce(List.of(
                RevocationMark.ofSession(reused.sessionId(), Instant.now().plus(settings.accessTtl()))));
        audit.record(AuditEvent.REFRESH_REUSED, reused.memberId(), reused.sessionId(), device.address());
        throw new DailyfeedException(TokenProblem.REFRESH_TOKEN_REUSED);
    }
}
