package click.dailyfeed.activity.activity.control;

import click.dailyfeed.redis.SpareableRedis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.params.SetParams;

/**
 * The message keys of the last 24 hours' activities, in Redis (events.md E9): what spares MongoDB most of the records that come
 * again. Without Redis nothing is seen, and the unique index of MongoDB tells.
 */
@ApplicationScoped
public class SeenMessages {

    private static final String PREFIX = "activity:seen:";
    private static final SetParams EXPIRY =
            SetParams.setParams().ex(Duration.ofHours(24).toSeconds());
    private static final String PRESENT = "1";

    private final SpareableRedis redis;

    @Inject
    public SeenMessages(SpareableRedis redis) {
        this.redis = redis;
    }

    protected SeenMessages() {
        this(null);
    }

    /** Those of the keys that are marked, in one round trip; none if Redis is away. */
    public Set<String> among(Collection<String> messageKeys) {
        if (messageKeys.isEmpty()) {
            return Set.of();
        }
        List<String> asked = List.copyOf(messageKeys);
        String[] names = asked.stream().map(key -> PREFIX + key).toArray(String[]::new);
        List<String> marks = redis.find(client -> client.mget(names)).orElse(List.of());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i) != null) {
                seen.add(asked.get(i));
            }
        }
        return seen;
    }

    /** Marks the keys in one round trip, best effort. Only after their activities are stored. */
    public void mark(Collection<String> messageKeys) {
        if (messageKeys.isEmpty()) {
            return;
        }
        redis.find(client -> {
            try (AbstractPipeline pipeline = client.pipelined()) {
                messageKeys.forEach(key -> pipeline.set(PREFIX + key, PRESENT, EXPIRY));
                pipeline.sync();
            }
            return messageKeys;
        });
    }
}
