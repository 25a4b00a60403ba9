package click.dailyfeed.timeline.ranking.entity;

import click.dailyfeed.redis.SpareableRedis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.params.SetParams;

/** The snapshots that all servers share, in Redis, and whose turn it is to take the next one. */
@ApplicationScoped
public class SharedSnapshots {

    private final SpareableRedis redis;

    @Inject
    public SharedSnapshots(SpareableRedis redis) {
        this.redis = redis;
    }

    protected SharedSnapshots() {
        this(null);
    }

    /** Whose turn it is to take a snapshot. */
    public enum Turn {
        /** The asking server's. */
        OURS,
        /** Nobody's: one was taken, or is being taken, within the interval. */
        TAKEN,
        /** Every server's, each for itself: Redis is away. */
        UNKNOWN
    }

    /** Asks for the turn; who got it has it for that long. */
    public Turn turn(Ranking ranking, Duration interval) {
        SetParams unlessTaken = SetParams.setParams().nx().px(interval.toMillis());
        return redis.find(commands -> commands.set(turnKey(ranking), "", unlessTaken) == null ? Turn.TAKEN : Turn.OURS)
                .orElse(Turn.UNKNOWN);
    }

    /** Gives the turn back: no snapshot was taken. */
    public void returnTurn(Ranking ranking) {
        redis.find(commands -> commands.del(turnKey(ranking)));
    }

    /** Makes a snapshot the latest one, for all servers and for that long. */
    public void publish(Ranking ranking, RankingSnapshot snapshot, Duration life) {
        SetParams expiring = SetParams.setParams().px(life.toMillis());
        String ids = snapshot.postIds().stream().map(String::valueOf).collect(Collectors.joining(","));
        String name = Long.toString(micros(snapshot.takenAt()));
        redis.find(commands -> {
            commands.set(snapshotKey(ranking, name), ids, expiring);
            return commands.set(latestKey(ranking), name, expiring);
        });
    }

    /** When the latest snapshot was taken; empty also without Redis. */
    public Optional<Instant> findLatest(Ranking ranking) {
        return redis.find(commands -> commands.get(latestKey(ranking)))
                .map(micros -> Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS));
    }

    /** The snapshot that was taken then; empty also without Redis. */
    public Optional<RankingSnapshot> find(Ranking ranking, Instant takenAt) {
        return redis.find(commands -> commands.get(snapshotKey(ranking, Long.toString(micros(takenAt)))))
                .map(ids -> new RankingSnapshot(
                        takenAt,
                        Stream.of(ids.split(","))
                                .filter(id -> !id.isEmpty())
                                .map(Long::valueOf)
                                .toList()));
    }

    private static String turnKey(Ranking ranking) {
        return key(ranking, "turn");
    }

    private static String latestKey(Ranking ranking) {
        return key(ranking, "latest");
    }

    private static String snapshotKey(Ranking ranking, String name) {
        return key(ranking, name);
    }

    private static String key(Ranking ranking, String what) {
        return "timeline:ranking:" + ranking.name() + ":" + what;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
