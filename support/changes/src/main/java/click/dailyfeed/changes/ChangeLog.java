package click.dailyfeed.changes;

import click.dailyfeed.changes.RecentChanges.Anchor;
import click.dailyfeed.redis.SpareableRedis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamEntry;

/** The log of changes, a stream in Redis that all services write and those who remember read. */
@ApplicationScoped
public class ChangeLog {

    private static final String KEY = "changes";

    /** In Redis; more than is read at once. */
    private static final long MAX_LENGTH = 2_000;

    /** A longer part is no use to anybody: it is cheaper to read everything again. */
    private static final int MAX_PART = 500;

    private final SpareableRedis redis;
    private final RecentChanges recent;

    /**
     * @param life how old what is remembered may be, should its change get lost on the way to the log; zero to remember
     *     nothing
     */
    @Inject
    public ChangeLog(
            SpareableRedis redis,
            @ConfigProperty(name = "dailyfeed.changes.life", defaultValue = "PT1S") Duration life) {
        this(redis, new RecentChanges(life, System::nanoTime));
    }

    ChangeLog(SpareableRedis redis, RecentChanges recent) {
        this.redis = redis;
        this.recent = recent;
    }

    protected ChangeLog() {
        this(null, (RecentChanges) null);
    }

    /**
     * Logs what has been committed, before anybody is told that it is done. Without Redis it is not logged: others may read
     * what was so before for as long as anything is remembered.
     */
    void write(List<Change> changes) {
        Map<String, String> fields = changes.stream().collect(Collectors.toMap(Change::text, change -> ""));
        XAddParams params = XAddParams.xAddParams().maxLen(MAX_LENGTH).approximateTrimming();
        if (redis.find(client -> client.xadd(KEY, params, fields)).isEmpty()) {
            recent.lost();
        }
    }

    /** Adds the question for what was logged since the last answer; the supplier reads it, and fails as the command did. */
    Supplier<Optional<ReadPoint>> ask(AbstractPipeline pipeline) {
        long asked = recent.now();
        Anchor from = recent.anchor();
        Response<List<StreamEntry>> part =
                pipeline.xrevrange(KEY, "+", from.position().toString(), MAX_PART);
        return () -> recent.read(from, part.get(), asked);
    }

    RecentChanges recent() {
        return recent;
    }
}
