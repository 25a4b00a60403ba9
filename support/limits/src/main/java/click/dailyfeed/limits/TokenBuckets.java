package click.dailyfeed.limits;

import click.dailyfeed.redis.SpareableRedis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractPipeline;

/**
 * A bucket of tokens for each client and class of operations, shared through Redis. Without Redis each server counts for
 * itself: nobody is refused because Redis is away, and nobody waits for it with every request.
 */
@ApplicationScoped
public class TokenBuckets {

    private final LimitsConfig config;
    private final SpareableRedis redis;
    private final RedisBuckets shared;
    private final LocalBuckets local = new LocalBuckets();

    @Inject
    public TokenBuckets(LimitsConfig config, SpareableRedis redis, RedisBuckets shared) {
        this.config = config;
        this.redis = redis;
        this.shared = shared;
    }

    protected TokenBuckets() {
        this(null, null, null);
    }

    /** @param client who asks: a member or an address */
    Allowance take(LimitClass limitClass, String client) {
        Rate rate = config.rate(limitClass);
        String bucket = bucket(limitClass, client);
        return redis.find(commands -> shared.take(bucket, rate))
                .orElseGet(() -> local.take(bucket, rate, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())));
    }

    /**
     * The same as part of another's round trip to Redis.
     *
     * @return for after it; fails as the command did, and no token is taken then
     */
    Supplier<Allowance> take(LimitClass limitClass, String client, AbstractPipeline pipeline) {
        return shared.take(bucket(limitClass, client), config.rate(limitClass), pipeline);
    }

    private static String bucket(LimitClass limitClass, String client) {
        return limitClass + ":" + client;
    }
}
