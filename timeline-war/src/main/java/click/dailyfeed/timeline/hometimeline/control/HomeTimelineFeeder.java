package click.dailyfeed.timeline.hometimeline.control;

import click.dailyfeed.redis.RedisGuard;
import click.dailyfeed.timeline.hometimeline.entity.CreatedPost;
import click.dailyfeed.timeline.hometimeline.entity.HomeTimelines;
import click.dailyfeed.timeline.hometimeline.entity.Progress;
import click.dailyfeed.timeline.hometimeline.entity.ProgressRecord;
import click.dailyfeed.timeline.hometimeline.entity.RedisLock;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.RedisClient;

/**
 * Fan-out on write: puts new posts in the home timelines of the followers, in the order of their ids, and raises the
 * progress behind them. It goes by the posts' rows and not by the events, which only say that it is time: so a lost or late
 * event leaves no hole.
 *
 * <p>One server at a time works; another that joins in by mistake does the same once more.
 */
@ApplicationScoped
public class HomeTimelineFeeder {

    private static final Logger LOG = System.getLogger(HomeTimelineFeeder.class.getName());

    private static final RedisLock LOCK = new RedisLock("timeline:feeder", Duration.ofSeconds(10));

    /** The server ends transactions after 30 s (datasource.xml). */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    /** A missing id will not come any more. */
    private static final Duration PATIENCE = LONGEST_TRANSACTION.plusSeconds(10);

    /**
     * A post so old was given its id when no transaction ran any more that has given a smaller one and may still commit: one
     * for the post itself, and one that began before it ended.
     */
    private static final Duration SURELY_SETTLED = LONGEST_TRANSACTION.multipliedBy(2);

    /** Posts looked at in one turn; more than come within the patience. */
    private static final int LOOKED_AT = 10_000;

    /** Posts after which the progress is raised. */
    private static final int STEP = 100;

    /** Timelines that Redis serves in one step, so that nobody else waits long. */
    private static final int AT_ONCE = 500;

    private final RedisGuard redis;
    private final ProgressRecord record;
    private final HomeTimelines timelines;
    private final FanOutSource source;
    private final int mostFollowers;
    private final SettledPosts settledPosts = new SettledPosts(PATIENCE);

    /**
     * @param mostFollowers posts of authors with more followers are merged when timelines are read
     * @throws IllegalArgumentException if that is negative
     */
    @Inject
    public HomeTimelineFeeder(
            RedisGuard redis,
            ProgressRecord record,
            HomeTimelines timelines,
            FanOutSource source,
            @ConfigProperty(name = "dailyfeed.home-timeline.most-followers", defaultValue = "10000")
                    int mostFollowers) {
        if (mostFollowers < 0) {
            throw new IllegalArgumentException("dailyfeed.home-timeline.most-followers is negative: " + mostFollowers);
        }
        this.redis = redis;
        this.record = record;
        this.timelines = timelines;
        this.source = source;
        this.mostFollowers = mostFollowers;
    }

    protected HomeTimelineFeeder() {
        this(null, null, null, null, 0);
    }

    /**
     * Fans out what is new, unless another server does.
     *
     * @throws redis.clients.jedis.exceptions.JedisException without Redis
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException if Redis was away a moment ago
     */
    public void feed() {
        redis.call(client -> {
            LOCK.tryRun(client, () -> feed(client));
            return null;
        });
    }

    private synchronized void feed(RedisClient client) {
        Optional<Progress> progress = record.find(client);
        if (progress.isEmpty()) {
            record.create(client, source.lastIdOlderThan(SURELY_SETTLED));
            LOG.log(Level.INFO, "home timelines begin anew");
            progress = record.find(client);
        }
        progress.ifPresent(known -> feed(client, known));
    }

    private void feed(RedisClient client, Progress known) {
        List<CreatedPost> settled =
                settledPosts.among(known.through(), source.postsAfter(known.through(), LOOKED_AT), Instant.now());
        Map<Long, List<Long>> followers = new HashMap<>();
        Progress progress = known;
        for (int from = 0; from < settled.size(); from += STEP) {
            List<CreatedPost> step = settled.subList(from, Math.min(from + STEP, settled.size()));
            for (CreatedPost post : step) {
                fanOut(client, progress, post, followers);
            }
            long through = step.get(step.size() - 1).id();
            if (!record.advance(client, progress, through)) {
                return;
            }
            progress = new Progress(progress.epoch(), through, progress.mergedAtRead());
        }
    }

    private void fanOut(
            RedisClient client, Progress progress, CreatedPost post, Map<Long, List<Long>> followersByAuthor) {
        if (post.existence() == VisibilityPredicate.HIDDEN
                || progress.mergedAtRead().contains(post.authorId())) {
            return;
        }
        List<Long> followers = followersByAuthor.computeIfAbsent(
                post.authorId(), authorId -> source.followersOf(authorId, mostFollowers + 1));
        if (followers.size() > mostFollowers) {
            record.mergeAtRead(client, progress, post.authorId());
            return;
        }
        for (int from = 0; from < followers.size(); from += AT_ONCE) {
            timelines.insert(client, followers.subList(from, Math.min(from + AT_ONCE, followers.size())), post.entry());
        }
    }
}
