package click.dailyfeed.timeline.hometimeline.entity;

import click.dailyfeed.redis.RedisScript;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import redis.clients.jedis.RedisClient;

/** The progress of the fan-out: one hash in Redis, so that it is lost as a whole or not at all. */
@ApplicationScoped
public class ProgressRecord {

    static final String KEY = "timeline:progress";

    private static final String EPOCH = "epoch";
    private static final String THROUGH = "through";
    private static final String MERGED_AT_READ = "merged-at-read:";
    private static final Long DONE = 1L;
    private static final RedisScript CREATE = RedisScript.of(ProgressRecord.class, "create.lua");
    private static final RedisScript ADVANCE = RedisScript.of(ProgressRecord.class, "advance.lua");
    private static final RedisScript MERGE_AT_READ = RedisScript.of(ProgressRecord.class, "merge-at-read.lua");

    /** Empty when it was never begun, or lost. */
    public Optional<Progress> find(RedisClient redis) {
        Map<String, String> fields = redis.hgetAll(KEY);
        return fields.containsKey(EPOCH)
                ? Optional.of(
                        new Progress(fields.get(EPOCH), Long.parseLong(fields.get(THROUGH)), mergedAtRead(fields)))
                : Optional.empty();
    }

    private static Set<Long> mergedAtRead(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(field -> field.startsWith(MERGED_AT_READ))
                .map(field -> Long.valueOf(field.substring(MERGED_AT_READ.length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Begins it in a new epoch, unless there is one. */
    public void create(RedisClient redis, long through) {
        CREATE.run(redis, List.of(KEY), List.of(UUID.randomUUID().toString(), Long.toString(through)));
    }

    /** Raises it, if it is still what the caller knows; false if not. */
    public boolean advance(RedisClient redis, Progress known, long through) {
        return DONE.equals(ADVANCE.run(
                redis, List.of(KEY), List.of(known.epoch(), Long.toString(known.through()), Long.toString(through))));
    }

    /** From now on the author's posts are merged at read, for the rest of the epoch; false if the epoch is over. */
    public boolean mergeAtRead(RedisClient redis, Progress known, long authorId) {
        return DONE.equals(MERGE_AT_READ.run(redis, List.of(KEY), List.of(known.epoch(), MERGED_AT_READ + authorId)));
    }
}
