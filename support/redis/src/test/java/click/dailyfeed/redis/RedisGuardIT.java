package click.dailyfeed.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import click.dailyfeed.devservices.engine.Engine;
import click.dailyfeed.devservices.junit.DevServices;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

/** With a real Redis; without the breaker, which the server adds. */
class RedisGuardIT {

    private static final String KEY = "guard";

    private final Engine engine = DevServices.platform().redis();
    private final RedisClient redis = RedisClient.create(engine.uri());
    private final RedisGuard guard = new RedisGuard(redis);

    @BeforeEach
    void redisIsOurs() {
        Assumptions.assumeTrue(engine.isLocal(), "REDIS_URL names a real server: not stopped");
    }

    @AfterEach
    void close() {
        if (!engine.local().isRunning()) {
            engine.start();
        }
        redis.close();
    }

    @Test
    @DisplayName("R9.5 after a restart of Redis the first call is answered, though its connection is dead")
    void restarted() {
        guard.call(client -> client.set(KEY, "1"));
        engine.stop();
        engine.start();

        String answer = guard.call(client -> client.set(KEY, "2"));

        assertThat(answer).isEqualTo("OK");
    }

    @Test
    @DisplayName("R9.5 without Redis a call fails after its second attempt")
    void away() {
        engine.stop();
        AtomicInteger attempts = new AtomicInteger();

        assertThatExceptionOfType(JedisConnectionException.class)
                .isThrownBy(() -> guard.call(client -> {
                    attempts.incrementAndGet();
                    return client.get(KEY);
                }));
        assertThat(attempts).hasValue(2);
    }

    @Test
    @DisplayName("R9.5 what Redis itself refuses is not asked twice")
    void refused() {
        guard.call(client -> client.set(KEY, "text"));
        AtomicInteger attempts = new AtomicInteger();

        assertThatExceptionOfType(JedisDataException.class)
                .isThrownBy(() -> guard.call(client -> {
                    attempts.incrementAndGet();
                    return client.incr(KEY);
                }));
        assertThat(attempts).hasValue(1);
    }
}
