package click.dailyfeed.timeline.hometimeline.entity;

import click.dailyfeed.redis.RedisScript;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.SetParams;

/**
 * Spares work that others do already. No more: it may be lost while somebody works, so what is done under it must bear being
 * done twice.
 *
 * @param key in Redis
 * @param time after which it is free whatever happened to its holder
 */
public record RedisLock(String key, Duration time) {

    private static final RedisScript RELEASE = RedisScript.of(RedisLock.class, "release.lua");

    /** Does the work, unless somebody else has the lock. */
    public void tryRun(RedisClient redis, Runnable work) {
        String holder = UUID.randomUUID().toString();
        if (redis.set(key, holder, SetParams.setParams().nx().px(time.toMillis())) == null) {
            return;
        }
        try {
            work.run();
        } finally {
            RELEASE.run(redis, List.of(key), List.of(holder));
        }
    }
}
