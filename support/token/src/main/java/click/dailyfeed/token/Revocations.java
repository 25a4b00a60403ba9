package click.dailyfeed.token;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Reads the three revocation marks in Redis (auth.md A9): token, session, and member's token version.
 *
 * <p>Redis away: nobody is let in unchecked, the answer is 503.
 */
@ApplicationScoped
public class Revocations {

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
                    RevocationKey.token(token.tokenId()),
                    RevocationKey.sessionEnded(token.sessionId()),
                    RevocationKey.version(token.memberId()));
            boolean outdated = marks.get(2) != null && token.version() < Long.parseLong(marks.get(2));
            return RevocationPredicate.of(marks.get(0) != null || marks.get(1) != null || outdated);
        } catch (JedisException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }
}
