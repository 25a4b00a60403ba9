package click.dailyfeed.token;

import java.time.Instant;
import java.util.Set;

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
        long memberId, String tokenId, String sessionId, long version, Set<String> roles, Instant expiresAt) {}
