package click.dailyfeed.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A script that Redis runs as one step; sent by its name, and whole only when Redis does not know it yet. */
public final class RedisScript {

    private final String text;
    private final String name;

    private RedisScript(String text) {
        this.text = text;
        this.name = sha1(text);
    }

    /**
     * @param neighbour a class in the package of the script
     * @param file its name
     */
    public static RedisScript of(Class<?> neighbour, String file) {
        try (InputStream script = neighbour.getResourceAsStream(file)) {
            return new RedisScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One round trip.
     *
     * @throws redis.clients.jedis.exceptions.JedisException without Redis
     */
    public Object run(RedisClient redis, List<String> keys, List<String> arguments) {
        try {
            return redis.evalsha(name, keys, arguments);
        } catch (JedisNoScriptException firstTime) {
            return redis.eval(text, keys, arguments);
        }
    }

    /**
     * The same as part of another's round trip.
     *
     * @return for after it; may fail with {@link JedisNoScriptException}, and nothing was done then
     */
    public Response<Object> run(AbstractPipeline pipeline, List<String> keys, List<String> arguments) {
        return pipeline.evalsha(name, keys, arguments);
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
