package click.dailyfeed.timeline.view.entity;

import click.dailyfeed.redis.SpareableRedis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The views that are not in the database yet, in Redis: a hash of counts, which has the name of its batch from its first view
 * on, and the hash that is being written to the database.
 *
 * <p>Whatever Redis forgets or remembers again when it restarts, a batch that was written has the name that the database
 * knows: views can be lost, never counted twice.
 */
@ApplicationScoped
public class CountedViews {

    private static final String COUNTS = "timeline:views:counts";
    private static final String BATCH = "timeline:views:batch";
    private static final String VIEWERS = "timeline:views:viewers:";

    /** The field that is no count. */
    private static final String ID = "id";

    /** An hour, and what the clocks of servers may differ by. */
    private static final Duration VIEWERS_KEPT = Duration.ofMinutes(65);

    /** For each key but the first: counts for the field of the same number, unless the viewer of that number is known. */
    private static final String COUNT = """
            for i = 2, #KEYS do
              if redis.call('SADD', KEYS[i], ARGV[2 * i - 1]) == 1 then
                redis.call('PEXPIRE', KEYS[i], ARGV[2])
                redis.call('HSETNX', KEYS[1], 'id', ARGV[1])
                redis.call('HINCRBY', KEYS[1], ARGV[2 * i], 1)
              end
            end
            """;

    private static final String TAKE = """
            if redis.call('EXISTS', KEYS[2]) == 0 and redis.call('EXISTS', KEYS[1]) == 1 then
              redis.call('RENAME', KEYS[1], KEYS[2])
            end
            return redis.call('HGETALL', KEYS[2])
            """;

    private static final String REMOVE = """
            if redis.call('HGET', KEYS[1], 'id') == ARGV[1] then
              redis.call('DEL', KEYS[1])
            end
            """;

    private final SpareableRedis redis;

    @Inject
    public CountedViews(SpareableRedis redis) {
        this.redis = redis;
    }

    protected CountedViews() {
        this(null);
    }

    /** Counts views, each viewer once per post and hour; without Redis they are lost. One round trip. */
    public void add(List<View> views) {
        List<String> keys = new ArrayList<>(List.of(COUNTS));
        List<String> arguments =
                new ArrayList<>(List.of(UUID.randomUUID().toString(), Long.toString(VIEWERS_KEPT.toMillis())));
        for (View view : views) {
            String postHour = view.postHour().code();
            keys.add(VIEWERS + postHour);
            arguments.add(Long.toString(view.viewerId()));
            arguments.add(postHour);
        }
        redis.find(commands -> commands.eval(COUNT, keys, arguments));
    }

    /** The batch that is to be written next: the same one until it is removed. Empty also without Redis. */
    public Optional<ViewBatch> findBatch() {
        return redis.find(commands -> commands.eval(TAKE, List.of(COUNTS, BATCH), List.of()))
                .flatMap(answer -> batch(fields((List<?>) answer)));
    }

    /** Removes a batch that was written; another one stays. */
    public void remove(ViewBatch batch) {
        redis.find(commands -> commands.eval(REMOVE, List.of(BATCH), List.of(batch.id())));
    }

    private static Map<String, String> fields(List<?> flat) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            fields.put((String) flat.get(i), (String) flat.get(i + 1));
        }
        return fields;
    }

    private static Optional<ViewBatch> batch(Map<String, String> fields) {
        Map<PostHour, Long> counts = new TreeMap<>();
        fields.forEach((field, value) -> Stream.of(field)
                .filter(name -> !name.equals(ID))
                .forEach(name -> counts.put(PostHour.of(name), Long.valueOf(value))));
        return Optional.ofNullable(fields.get(ID)).map(id -> new ViewBatch(id, counts));
    }
}
