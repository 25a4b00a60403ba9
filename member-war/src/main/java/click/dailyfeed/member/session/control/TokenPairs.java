package click.dailyfeed.member.session.control;

import click.dailyfeed.member.member.entity.Member;
import click.dailyfeed.member.session.entity.RefreshToken;
import click.dailyfeed.member.session.entity.RefreshTokens;
import click.dailyfeed.member.session.entity.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Makes pairs of an access token and a refresh token, in the transaction of the caller. */
@ApplicationScoped
public class TokenPairs {

    private final RefreshTokens refreshTokens;
    private final AccessTokenIssuer issuer;
    private final RefreshTokenSecrets secrets;
    private final TokenSettings settings;

    @Inject
    public TokenPairs(
            RefreshTokens refreshTokens,
            AccessTokenIssuer issuer,
            RefreshTokenSecrets secrets,
            TokenSettings settings) {
        this.refreshTokens = refreshTokens;
        this.issuer = issuer;
        this.secrets = secrets;
        this.settings = settings;
    }

    protected TokenPairs() {
        this(null, null, null, null);
    }

    /** A pair that follows from no other one: at login, and after a change of the password. */
    TokenPair first(Member member, Session session, Instant now) {
        String accessTokenId = UUID.randomUUID().toString();
        String refreshToken = secrets.first();
        Instant expiry = now.plus(settings.refreshTtl());
        refreshTokens.add(RefreshToken.first(
                secrets.hash(refreshToken),
                session.id(),
                member.id(),
                accessTokenId,
                now,
                expiry.isBefore(session.expiresAt()) ? expiry : session.expiresAt(),
                session.expiresAt()));
        return pair(member, session.id(), accessTokenId, refreshToken, now);
    }

    /** A pair with a refresh token that is stored already. */
    TokenPair pair(Member member, String sessionId, String accessTokenId, String refreshToken, Instant now) {
        String accessToken = issuer.issue(member, sessionId, accessTokenId, now);
        return new TokenPair(accessToken, settings.accessTtl(), refreshToken, settings.refreshTtl());
    }
}
