package click.dailyfeed.timeline.hometimeline.entity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.SetParams;

/** The stretch of a member's follow feed that was read last, {@code timeline:stretch:{memberId}}, for a minute. */
@ApplicationScoped
public class Stretches {

    private static final String KEY = "timeline:stretch:";
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Empty when there is none. */
    public Optional<Stretch> find(RedisClient redis, long memberId) {
        return Optional.ofNullable(redis.get(KEY + memberId)).map(Stretch::parse);
    }

    /** Keeps it in place of what was kept before. */
    public void keep(RedisClient redis, long memberId, Stretch stretch) {
        redis.set(KEY + memberId, stretch.text(), SetParams.setParams().px(KEPT.toMillis()));
    }
}
