package click.dailyfeed.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A bucket of tokens for each client and class of operations, shared through Redis. Without Redis each server counts for
 * itself: nobody is refused because Redis is away, and nobody waits for it with every request.
 */
@ApplicationScoped
public class TokenBuckets {

    private static final Logger LOG = System.getLogger(TokenBuckets.class.getName());

    /** For how long Redis is left alone after it did not answer. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LimitsConfig config;
    private final RedisBuckets shared;
    private final LocalBuckets local = new LocalBuckets();
    private volatile Instant pauseEnd = Instant.MIN;

    @Inject
    public TokenBuckets(LimitsConfig config, RedisBuckets shared) {
        this.config = config;
        this.shared = shared;
    }

    protected TokenBuckets() {
        this(null, null);
    }

    /** @param client who asks: a member or an address */
    Allowance take(LimitClass limitClass, String client) {
        Rate rate = config.rate(limitClass);
        String bucket = limitClass + ":" + client;
        Instant now = Instant.now();
        if (!now.isBefore(pauseEnd)) {
            try {
                return shared.take(bucket, rate);
            } catch (JedisException e) {
                pauseEnd = Instant.now().plus(PAUSE);
                LOG.log(Level.WARNING, "Requests are counted without Redis: {0}", e.getMessage());
            }
        }
        return local.take(bucket, rate, ChronoUnit.MICROS.between(Instant.EPOCH, now));
    }
}
