package click.dailyfeed.redis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Produces the pooled client: one per server, connected on first use, so that a server starts without Redis.
 *
 * <p>Timeouts are short: nobody waits for Redis, every caller has another way.
 */
@ApplicationScoped
public class RedisConnection {

    private static final Duration POOL_WAIT = Duration.ofMillis(500);

    /** A singleton: its final methods cannot be proxied. */
    @Produces
    @Singleton
    RedisClient client(
            @ConfigProperty(name = "redis.url") URI url,
            @ConfigProperty(name = "dailyfeed.redis.timeout", defaultValue = "PT0.5S") Duration timeout,
            @ConfigProperty(name = "dailyfeed.redis.max-connections", defaultValue = "32") int maxConnections) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(maxConnections);
        pool.setMaxIdle(maxConnections);
        pool.setMaxWait(POOL_WAIT);
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .user(JedisURIHelper.getUser(url))
                .password(JedisURIHelper.getPassword(url))
                .database(JedisURIHelper.getDBIndex(url))
                .timeoutMillis(Math.toIntExact(timeout.toMillis()));
        if (JedisURIHelper.isRedisSSLScheme(url)) {
            config.sslOptions(SslOptions.defaults());
        }
        return RedisClient.builder()
                .hostAndPort(new HostAndPort(url.getHost(), url.getPort()))
                .clientConfig(config.build())
                .poolConfig(pool)
                .build();
    }

    void close(@Disposes RedisClient client) {
        client.close();
    }
}
