package click.dailyfeed.member.session.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.TokenProblem;
import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.member.entity.Members;
import click.dailyfeed.member.session.entity.RefreshToken;
import click.dailyfeed.member.session.entity.RefreshTokens;
import click.dailyfeed.member.session.entity.RefreshTokens.RotationPredicate;
import click.dailyfeed.member.session.entity.Sessions;
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
    private final AccessTokenIssuer issuer;
    private final RefreshTokenSecrets secrets;
    private final TokenSettings settings;

    @Inject
    public TokenRefresh(
            Members members,
            Sessions sessions,
            RefreshTokens refreshTokens,
            AccessTokenIssuer issuer,
            RefreshTokenSecrets secrets,
            TokenSettings settings) {
        this.members = members;
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.issuer = issuer;
        this.secrets = secrets;
        this.settings = settings;
    }

    protected TokenRefresh() {
        this(null, null, null, null, null, null);
    }

    /**
     * @param presented the refresh token
     * @throws DailyfeedException {@code REFRESH_TOKEN_INVALID}
     */
    @Transactional
    public RefreshOutcome refresh(String presented) {
        Instant now = UtcInstantConverter.now();
        RefreshToken token = refreshTokens
                .find(secrets.hash(presented))
                .filter(known -> known.usability(now) == RefreshToken.UsabilityPredicate.USABLE)
                .orElseThrow(() -> new DailyfeedException(TokenProblem.REFRESH_TOKEN_INVALID));
        String successor = secrets.successorOf(presented);
        String accessTokenId = UUID.randomUUID().toString();
        RotationPredicate rotation = token.usedAt() == null
                ? refreshTokens.markUsed(token, secrets.hash(successor), now)
                : RotationPredicate.LOST;
        if (rotation == RotationPredicate.WON) {
            refreshTokens.add(
                    token.successor(secrets.hash(successor), accessTokenId, now, now.plus(settings.refreshTtl())));
            return new RefreshOutcome.Rotated(pair(token, successor, accessTokenId, now));
        }
        refreshTokens.refresh(token);
        if (Duration.between(token.usedAt(), now).compareTo(settings.reuseGrace()) <= 0) {
            return new RefreshOutcome.Rotated(pair(token, successor, accessTokenId, now));
        }
        return reused(token, now);
    }

    private TokenPair pair(RefreshToken token, String successor, String accessTokenId, Instant now) {
        Member member = members.getOrThrow(token.memberId());
        sessions.find(token.sessionId()).ifPresent(session -> session.used(now));
        String accessToken = issuer.issue(member, token.sessionId(), accessTokenId, now);
        return new TokenPair(accessToken, settings.accessTtl(), successor, settings.refreshTtl());
    }

    private RefreshOutcome reused(RefreshToken token, Instant now) {
        refreshTokens.revokeFamily(token.family(), now);
        sessions.find(token.sessionId()).ifPresent(session -> session.ended(now));
        return new RefreshOutcome.Reused(token.memberId(), token.sessionId());
    }
}
