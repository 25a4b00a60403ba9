package click.dailyfeed.member.session.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.token.AccessToken;
import click.dailyfeed.token.RevocationMark;
import click.dailyfeed.token.RevocationMarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.exceptions.JedisException;

/** Ends sessions everywhere: first in the database, after its commit by a mark that every service reads. */
@ApplicationScoped
public class SessionEnd {

    private static final Logger LOG = System.getLogger(SessionEnd.class.getName());

    private final Logout logout;
    private final TokenRefresh refresh;
    private final RevocationMarks marks;
    private final TokenSettings settings;

    @Inject
    public SessionEnd(Logout logout, TokenRefresh refresh, RevocationMarks marks, TokenSettings settings) {
        this.logout = logout;
        this.refresh = refresh;
        this.marks = marks;
        this.settings = settings;
    }

    protected SessionEnd() {
        this(null, null, null, null);
    }

    public void logout(AccessToken token) {
        logout.logout(token);
        mark(List.of(
                RevocationMark.ofToken(token.tokenId(), token.expiresAt()),
                RevocationMark.ofSession(token.sessionId(), Instant.now().plus(settings.accessTtl()))));
    }

    /**
     * A new pair for a refresh token.
     *
     * @throws DailyfeedException {@code REFRESH_TOKEN_INVALID}, or {@code REFRESH_TOKEN_REUSED} after the session ended
     */
    public TokenPair rotated(String presented) {
        RefreshOutcome outcome = refresh.refresh(presented);
        if (outcome instanceof RefreshOutcome.Rotated rotated) {
            return rotated.tokens();
        }
        RefreshOutcome.Reused reused = (RefreshOutcome.Reused) outcome;
        LOG.log(Level.WARNING, "Refresh token reused: member {0}, session {1}", reused.memberId(), reused.sessionId());
        mark(List.of(RevocationMark.ofSession(reused.sessionId(), Instant.now().plus(settings.accessTtl()))));
        throw new DailyfeedException(TokenProblem.REFRESH_TOKEN_REUSED);
    }

    /** Without Redis no token is accepted at all, so a mark that does not reach it lets nobody in now. */
    private void mark(List<RevocationMark> revoked) {
        try {
            marks.write(revoked);
        } catch (JedisException e) {
            LOG.log(Level.WARNING, "Revocation mark not written: {0}", e.getMessage());
        }
    }
}
