package click.dailyfeed.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Writes the marks that {@link Revocations} reads. Only member does, after the commit in its database. */
@ApplicationScoped
public class RevocationMarks {

    private static final int AT_ONCE = 500;
    private static final String RUN_ID = "run_id:";

    /** Sets each key to its value for its time, unless it has a higher one. */
    private static final String RAISE = """
            for i, key in ipairs(KEYS) do
              local known = redis.call('GET', key)
              if not known or tonumber(known) <= tonumber(ARGV[2 * i - 1]) then
                redis.call('SET', key, ARGV[2 * i - 1], 'PX', ARGV[2 * i])
              end
            end
            """;

    private final RedisClient redis;

    @Inject
    public RevocationMarks(RedisClient redis) {
        this.redis = redis;
    }

    protected RevocationMarks() {
        this(null);
    }

    /**
     * Writes the marks that are still of use.
     *
     * @throws JedisException if Redis is away; some may have been written
     */
    public void write(Collection<RevocationMark> marks) {
        Instant now = Instant.now();
        List<RevocationMark> live =
                marks.stream().filter(mark -> mark.lifeMillis(now) > 0).toList();
        for (int start = 0; start < live.size(); start += AT_ONCE) {
            writeAtOnce(live.subList(start, Math.min(start + AT_ONCE, live.size())), now);
        }
    }

    private void writeAtOnce(List<RevocationMark> marks, Instant now) {
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (RevocationMark mark : marks) {
            keys.add(mark.key());
            values.add(Long.toString(mark.value()));
            values.add(Long.toString(mark.lifeMillis(now)));
        }
        redis.eval(RAISE, keys, values);
    }

    /**
     * What tells this run of Redis from those before and after a restart.
     *
     * @throws JedisException if Redis is away
     */
    public String instance() {
        return redis.info("server")
                .lines()
                .filter(line -> line.startsWith(RUN_ID))
                .findFirst()
                .map(line -> line.substring(RUN_ID.length()).strip())
                .orElseThrow(() -> new JedisException("Redis does not say its run_id"));
    }

    /**
     * The run of Redis with which {@link #loaded} was called last, empty when Redis has lost it.
     *
     * @throws JedisException if Redis is away
     */
    public Optional<String> findLoaded() {
        return Optional.ofNullable(redis.get(RevocationKey.LOADED));
    }

    /**
     * Says that Redis holds all marks.
     *
     * @param instance the run of Redis that they were written to, see {@link #instance}
     * @param life after which it no longer says so
     * @throws JedisException if Redis is away
     */
    public void loaded(String instance, Duration life) {
        redis.set(RevocationKey.LOADED, instance, SetParams.setParams().px(life.toMillis()));
    }

    /**
     * Says that a mark may be missing.
     *
     * @throws JedisException if Redis is away
     */
    public void notLoaded() {
        redis.del(RevocationKey.LOADED);
    }
}
