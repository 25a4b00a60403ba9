package click.dailyfeed.redis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.SocketTimeoutException;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The policy of calls of Redis that have another way. After one failure nobody tries for a second, so that a Redis out of
 * reach costs one request a second its timeout, not every request. A breaker and not a flag of our own: it lets one call
 * try again while the others go the other way at once. Numbers ours.
 */
@ApplicationScoped
public class RedisGuard {

    private final RedisClient redis;

    @Inject
    public RedisGuard(RedisClient redis) {
        this.redis = redis;
    }

    protected RedisGuard() {
        this(null);
    }

    /**
     * @param commands may be given a second time, over a new connection, when the first one was found dead
     * @throws JedisException if Redis did not answer
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException if it was not asked
     */
    @CircuitBreaker(
            requestVolumeThreshold = 1,
            failureRatio = 1,
            delay = 1,
            delayUnit = ChronoUnit.SECONDS,
            failOn = JedisException.class)
    public <T> T call(Function<RedisClient, T> commands) {
        try {
            return commands.apply(redis);
        } catch (JedisConnectionException e) {
            // After a restart of Redis all idle connections are dead, and none would say so before it is used.
            redis.getPool().clear();
            if (e.getCause() instanceof SocketTimeoutException) {
                throw e;
            }
            return commands.apply(redis);
        }
    }
}
