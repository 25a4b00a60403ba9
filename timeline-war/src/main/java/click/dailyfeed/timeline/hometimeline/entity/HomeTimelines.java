package click.dailyfeed.timeline.hometimeline.entity;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.redis.RedisScript;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.RedisClient;

/**
 * The home timelines of those who read lately: sorted sets {@code timeline:home:{memberId}}. Each method is one step for
 * Redis.
 */
@ApplicationScoped
public class HomeTimelines {

    /** How many entries a timeline keeps; behind them the feed comes from SQL. */
    public static final int LONGEST = 800;

    /** A timeline is cut every so many entries, not at each. */
    private static final int SURPLUS = 50;

    /** How long an unfinished timeline takes what is fanned out. */
    private static final Duration UNFINISHED = Duration.ofMinutes(1);

    private static final String KEY = "timeline:home:";
    private static final RedisScript FIND_PART = RedisScript.of(HomeTimelines.class, "find-part.lua");
    private static final RedisScript BEGIN = RedisScript.of(HomeTimelines.class, "begin.lua");
    private static final RedisScript FINISH = RedisScript.of(HomeTimelines.class, "finish.lua");
    private static final RedisScript INSERT = RedisScript.of(HomeTimelines.class, "insert.lua");

    private final String timeToLive;

    /**
     * @param timeToLive of a timeline that nobody reads
     * @throws IllegalArgumentException for less than a minute
     */
    @Inject
    public HomeTimelines(
            @ConfigProperty(name = "dailyfeed.home-timeline.time-to-live", defaultValue = "P3D") String timeToLive) {
        Duration time = Duration.parse(timeToLive);
        if (time.compareTo(UNFINISHED) < 0) {
            throw new IllegalArgumentException("dailyfeed.home-timeline.time-to-live below a minute: " + timeToLive);
        }
        this.timeToLive = Long.toString(time.toSeconds());
    }

    protected HomeTimelines() {
        this.timeToLive = null;
    }

    /** Empty when there is no finished timeline or no progress. */
    public Optional<TimelinePart> findPart(RedisClient redis, long memberId, Optional<Position> after, int limit) {
        List<String> arguments = List.of(
                after.map(EntryCode::score).orElse("+inf"),
                after.map(Position::id).map(EntryCode::padded).orElse(""),
                Integer.toString(limit),
                timeToLive);
        List<?> found = (List<?>) FIND_PART.run(redis, List.of(key(memberId), ProgressRecord.KEY), arguments);
        return found.isEmpty()
                ? Optional.empty()
                : Sentinel.of((String) found.get(0))
                        .map(sentinel -> new TimelinePart(
                                sentinel,
                                (String) found.get(1),
                                Long.parseLong((String) found.get(2)),
                                entries(found.subList(3, found.size()))));
    }

    private static List<FeedEntry> entries(List<?> membersAndScores) {
        List<FeedEntry> entries = new ArrayList<>(membersAndScores.size() / 2);
        for (int i = 0; i < membersAndScores.size(); i += 2) {
            entries.add(EntryCode.entry((String) membersAndScores.get(i), (String) membersAndScores.get(i + 1)));
        }
        return entries;
    }

    /**
     * Begins a timeline anew. What is fanned out from now on is in it, so what was committed before can be loaded after.
     *
     * @param builder unique to this building
     */
    public void begin(RedisClient redis, long memberId, String builder) {
        BEGIN.run(
                redis,
                List.of(key(memberId)),
                List.of(Sentinel.unfinished(builder), Long.toString(UNFINISHED.toSeconds())));
    }

    /** Adds what was loaded, and the timeline can be read; nothing happens if it was lost or begun anew meanwhile. */
    public void finish(
            RedisClient redis, long memberId, String builder, Sentinel sentinel, Collection<FeedEntry> entries) {
        List<String> arguments = new ArrayList<>(3 + 2 * entries.size());
        arguments.add(Sentinel.unfinished(builder));
        arguments.add(sentinel.member());
        arguments.add(timeToLive);
        entries.forEach(entry -> {
            arguments.add(EntryCode.score(entry.position()));
            arguments.add(EntryCode.member(entry));
        });
        FINISH.run(redis, List.of(key(memberId)), arguments);
    }

    /** Puts an entry in those timelines of the members that exist. */
    public void insert(RedisClient redis, Collection<Long> memberIds, FeedEntry entry) {
        INSERT.run(
                redis,
                memberIds.stream().map(HomeTimelines::key).toList(),
                List.of(
                        EntryCode.score(entry.position()),
                        EntryCode.member(entry),
                        Integer.toString(LONGEST),
                        Integer.toString(SURPLUS)));
    }

    private static String key(long memberId) {
        return KEY + memberId;
    }
}
