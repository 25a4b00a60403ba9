package click.dailyfeed.limits;

import click.dailyfeed.redis.RedisScript;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** Buckets that all servers share. */
@ApplicationScoped
class RedisBuckets {

    private static final RedisScript TAKE_TOKEN = RedisScript.of(RedisBuckets.class, "take-token.lua");

    private final RedisClient redis;

    @Inject
    RedisBuckets(RedisClient redis) {
        this.redis = redis;
    }

    protected RedisBuckets() {
        this(null);
    }

    /**
     * One round trip.
     *
     * @throws redis.clients.jedis.exceptions.JedisException without Redis
     */
    Allowance take(String bucket, Rate rate) {
        return read(TAKE_TOKEN.run(redis, List.of(key(bucket)), arguments(rate)), rate);
    }

    /**
     * The same as part of another's round trip.
     *
     * @return for after it; may fail with {@link JedisNoScriptException}, and no token is taken then
     */
    Supplier<Allowance> take(String bucket, Rate rate, AbstractPipeline pipeline) {
        Response<Object> answer = TAKE_TOKEN.run(pipeline, List.of(key(bucket)), arguments(rate));
        return () -> read(answer.get(), rate);
    }

    private static String key(String bucket) {
        return "limit:" + bucket;
    }

    private static List<String> arguments(Rate rate) {
        return List.of(Long.toString(rate.intervalMicros()), Long.toString(rate.capacityMicros()));
    }

    private static Allowance read(Object answer, Rate rate) {
        List<?> numbers = (List<?>) answer;
        long microsUntilFull = (Long) numbers.get(1);
        return (Long) numbers.get(0) == 1
                ? Allowance.given(rate, microsUntilFull)
                : Allowance.refused(rate, microsUntilFull);
    }
}
