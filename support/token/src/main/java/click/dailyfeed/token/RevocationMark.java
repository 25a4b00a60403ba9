package click.dailyfeed.token;

import java.time.Duration;
import java.time.Instant;

/**
 * Says in Redis that tokens were revoked. A mark is never weakened: written twice, the higher value stays.
 *
 * @param key see {@link RevocationKey}
 * @param value the token version, or 1 where the key alone says it
 * @param until when the last of the tokens will have expired
 */
public record RevocationMark(String key, long value, Instant until) {

    /** The clock skew of the verifiers, 10 s, and a little more. */
    public static final Duration MARGIN = Duration.ofSeconds(15);

    /** One access token. */
    public static RevocationMark ofToken(String tokenId, Instant until) {
        return new RevocationMark(RevocationKey.token(tokenId), 1, until);
    }

    /** The access tokens of a session. */
    public static RevocationMark ofSession(String sessionId, Instant until) {
        return new RevocationMark(RevocationKey.sessionEnded(sessionId), 1, until);
    }

    /** The access tokens of a member with a lower version. */
    public static RevocationMark ofVersion(long memberId, long version, Instant until) {
        return new RevocationMark(RevocationKey.version(memberId), version, until);
    }

    /** How long the mark is of use; not positive when it no longer is. */
    long lifeMillis(Instant now) {
        return Duration.between(now, until).plus(MARGIN).toMillis();
    }
}
