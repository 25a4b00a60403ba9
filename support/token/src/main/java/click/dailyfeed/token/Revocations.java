package click.dailyfeed.token;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * The three revocation marks in Redis (auth.md A9): token, session, and member's token version.
 *
 * <p>Redis away: nobody is let in unchecked, the answer is 503.
 */
@ApplicationScoped
public class Revocations {

    /** A mark outlives its token by the clock skew and a little more. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final RedisClient redis;

    @Inject
    public Revocations(RedisClient redis) {
        this.redis = redis;
    }

    protected Revocations() {
        this(null);
    }

    /** One round trip. */
    RevocationPredicate check(AccessToken token) {
        try {
            List<String> marks = redis.mget(
                    blacklistKey(token.tokenId()), sessionEndedKey(token.sessionId()), versionKey(token.memberId()));
            boolean outdated = marks.get(2) != null && token.version() < Long.parseLong(marks.get(2));
            return RevocationPredicate.of(marks.get(0) != null || marks.get(1) != null || outdated);
        } catch (JedisException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    /**
     * Marks a logged-out token and its session.
     *
     * @param life how long a token of the session can still be valid
     */
    public void sessionEnded(String tokenId, String sessionId, Duration life) {
        SetParams expiry = SetParams.setParams().ex(life.plus(MARGIN).toSeconds());
        redis.set(blacklistKey(tokenId), "1", expiry);
        redis.set(sessionEndedKey(sessionId), "1", expiry);
    }

    /** Marks a session of which the access token is not at hand, as with a reused refresh token. */
    public void sessionEnded(String sessionId, Duration life) {
        redis.set(
                sessionEndedKey(sessionId),
                "1",
                SetParams.setParams().ex(life.plus(MARGIN).toSeconds()));
    }

    private static String blacklistKey(String tokenId) {
        return "token:blacklist:" + tokenId;
    }

    private static String sessionEndedKey(String sessionId) {
        return "token:session-ended:" + sessionId;
    }

    private static String versionKey(long memberId) {
        return "token:version:" + memberId;
    }
}
