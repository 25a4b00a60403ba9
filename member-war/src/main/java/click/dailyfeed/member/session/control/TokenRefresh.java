package click.dailyfeed.member.session.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.session.entity.RefreshToken;
import click.dailyfeed.member.session.entity.RefreshTokens;
import click.dailyfeed.member.session.entity.RefreshTokens.RotationPredicate;
import click.dailyfeed.member.session.entity.Sessions;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Rotates refresh tokens (auth.md A7, A8): each is good for one rotation; racing requests with the same token get the
 * same successor; a token used again later is stolen, and its whole family ends.
 */
@ApplicationScoped
public class TokenRefresh {

    private final Members members;
    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final TokenPairs pairs;
    private final RefreshTokenSecrets secrets;
    private final TokenSettings settings;

    @Inject
    public TokenRefresh(
            Members members,
            Sessions sessions,
            RefreshTokens refreshTokens,
            TokenPairs pairs,
            RefreshTokenSecrets secrets,
            TokenSettings settings) {
        this.members = members;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.pairs = pairs;
        this.secrets = secrets;
        this.settings = settings;
    }

    protected TokenRefresh() {
        this(null, null, null, null, null, null);
    }

    /**
     * @param presented the refresh token
     * @throws DailyfeedException {@code REFRESH_TOKEN_INVALID}, also for a member who has left
     */
    @RetriedOnConflict
    @Transactional
    public RefreshOutcome refresh(String presented) {
        RefreshToken token = refreshTokens.find(secrets.hash(presented)).orElseThrow(TokenRefresh::invalid);
        Member member = members.findLocked(token.memberId()).orElseThrow(TokenRefresh::invalid);
        // Who held the lock before may have rotated or revoked it.
        refreshTokens.refresh(token);
        Instant now = UtcInstantConverter.now();
        if (token.usability(now) == RefreshToken.UsabilityPredicate.UNUSABLE) {
            throw invalid();
        }
        String successor = secrets.successorOf(presented);
        String accessTokenId = UUID.randomUUID().toString();
        RotationPredicate rotation = token.usedAt() == null
                ? refreshTokens.markUsed(token, secrets.hash(successor), now)
                : RotationPredicate.LOST;
        if (rotation == RotationPredicate.WON) {
            refreshTokens.add(
                    token.successor(secrets.hash(successor), accessTokenId, now, now.plus(settings.refreshTtl())));
        } else if (Duration.between(token.usedAt(), now).compareTo(settings.reuseGrace()) > 0) {
            return reused(token, now);
        }
        sessions.find(token.sessionId()).ifPresent(session -> session.used(now));
        return new RefreshOutcome.Rotated(pairs.pair(member, token.sessionId(), accessTokenId, successor, now));
    }

    private RefreshOutcome reused(RefreshToken token, Instant now) {
        refreshTokens.revokeFamily(token.family(), now);
        sessions.find(token.sessionId()).ifPresent(session -> session.ended(now));
        return new RefreshOutcome.Reused(token.memberId(), token.sessionId());
    }

    private static DailyfeedException invalid() {
        return new DailyfeedException(TokenProblem.REFRESH_TOKEN_INVALID);
    }
}
