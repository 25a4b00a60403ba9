package click.dailyfeed.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** Buckets that all servers share. */
@ApplicationScoped
class RedisBuckets {

    private static final String SCRIPT = script();
    private static final String SCRIPT_SHA = sha1(SCRIPT);

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
        return read(evaluate(List.of(key(bucket)), arguments(rate)), rate);
    }

    /**
     * The same as part of another's round trip.
     *
     * @return for after it; may fail with {@link JedisNoScriptException}, and no token is taken then
     */
    Supplier<Allowance> take(String bucket, Rate rate, AbstractPipeline pipeline) {
        Response<Object> answer = pipeline.evalsha(SCRIPT_SHA, List.of(key(bucket)), arguments(rate));
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

    private Object evaluate(List<String> keys, List<String> arguments) {
        try {
            return redis.evalsha(SCRIPT_SHA, keys, arguments);
        } catch (JedisNoScriptException firstTime) {
            return redis.eval(SCRIPT, keys, arguments);
        }
    }

    private static String script() {
        try (InputStream script = RedisBuckets.class.getResourceAsStream("take-token.lua")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
