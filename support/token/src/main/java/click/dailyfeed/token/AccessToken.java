package click.dailyfeed.token;

import jakarta.json.JsonNumber;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a verified access token says.
 *
 * @param memberId who calls
 * @param tokenId jti
 * @param sessionId sid
 * @param version the member's token version at issue
 * @param roles see {@link Role}
 */
public record AccessToken(
        long memberId, String tokenId, String sessionId, long version, Set<String> roles, Instant expiresAt) {

    static AccessToken of(JsonWebToken token) {
        return new AccessToken(
                number(token, TokenClaim.MEMBER_ID),
                token.getTokenID(),
                token.getClaim(TokenClaim.SESSION),
                number(token, TokenClaim.VERSION),
                Set.copyOf(token.getGroups()),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private static long number(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value instanceof JsonNumber json ? json.longValueExact() : ((Number) value).longValue();
    }
}
