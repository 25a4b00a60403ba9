package click.dailyfeed.member.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Counters of the whole cluster, in Redis. Every method throws {@link JedisException} when it is away. */
@ApplicationScoped
class RedisFailureCounters implements FailureCounters {

    private static final String FULL_FOR = """
            local wait = 0
            for i, key in ipairs(KEYS) do
              if tonumber(redis.call('GET', key) or '0') >= tonumber(ARGV[i]) then
                wait = math.max(wait, redis.call('PTTL', key))
              end
            end
            return wait
            """;

    private static final String COUNT = """
            for _, key in ipairs(KEYS) do
              if redis.call('INCR', key) == 1 then
                redis.call('PEXPIRE', key, ARGV[1])
              end
            end
            """;

    private final RedisClient redis;

    @Inject
    RedisFailureCounters(RedisClient redis) {
        this.redis = redis;
    }

    protected RedisFailureCounters() {
        this(null);
    }

    @Override
    public Duration fullFor(Map<String, Integer> limits) {
        List<String> keys = List.copyOf(limits.keySet());
        List<String> values =
                keys.stream().map(limits::get).map(String::valueOf).toList();
        return Duration.ofMillis((Long) redis.eval(FULL_FOR, keys, values));
    }

    @Override
    public void count(Iterable<String> keys, Duration window) {
        List<String> counted = new ArrayList<>();
        keys.forEach(counted::add);
        redis.eval(COUNT, counted, List.of(Long.toString(window.toMillis())));
    }

    @Override
    public void forget(String key) {
        redis.del(key);
    }
}
