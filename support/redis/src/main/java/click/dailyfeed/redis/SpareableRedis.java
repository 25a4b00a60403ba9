package click.dailyfeed.redis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Redis for those who can do without: when it is away, they get nothing, and get it quickly. */
@ApplicationScoped
public class SpareableRedis {

    private static final Logger LOG = System.getLogger(SpareableRedis.class.getName());

    private final RedisGuard guard;

    @Inject
    public SpareableRedis(RedisGuard guard) {
        this.guard = guard;
    }

    protected SpareableRedis() {
        this(null);
    }

    /** What the commands returned; empty if that is null or Redis is away. */
    public <T> Optional<T> find(Function<RedisClient, T> commands) {
        try {
            return Optional.ofNullable(guard.call(commands));
        } catch (CircuitBreakerOpenException e) {
            return Optional.empty();
        } catch (JedisException e) {
            LOG.log(Level.WARNING, "Redis does not answer: {0}", e.getMessage());
            return Optional.empty();
        }
    }
}
