package click.dailyfeed.timeline.hometimeline.control;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.redis.RedisGuard;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import click.dailyfeed.timeline.hometimeline.entity.Coverage;
import click.dailyfeed.timeline.hometimeline.entity.HomeTimelines;
import click.dailyfeed.timeline.hometimeline.entity.Progress;
import click.dailyfeed.timeline.hometimeline.entity.ProgressRecord;
import click.dailyfeed.timeline.hometimeline.entity.RedisLock;
import click.dailyfeed.timeline.hometimeline.entity.Sentinel;
import click.dailyfeed.timeline.member.entity.FollowedAuthor;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Builds the home timelines of those who read: missing ones, lost ones, and those that say less than they should since their
 * owner follows others now. Nobody waits for it: until it is done SQL answers.
 */
@ApplicationScoped
public class HomeTimelineBuilder {

    private static final Logger LOG = System.getLogger(HomeTimelineBuilder.class.getName());

    /** Timelines built at once by a server; who comes meanwhile comes again with the next read. */
    private static final int AT_ONCE = 2;

    private static final Duration LONGEST_BUILD = Duration.ofSeconds(10);

    private final RedisGuard redis;
    private final ProgressRecord record;
    private final HomeTimelines timelines;
    private final FanOutSource source;
    private final Semaphore free = new Semaphore(AT_ONCE);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    public HomeTimelineBuilder(RedisGuard redis, ProgressRecord record, HomeTimelines timelines, FanOutSource source) {
        this.redis = redis;
        this.record = record;
        this.timelines = timelines;
        this.source = source;
    }

    protected HomeTimelineBuilder() {
        this(null, null, null, null);
    }

    /** Has the timeline built soon, unless too many are. */
    public void buildSoon(long memberId) {
        if (!free.tryAcquire()) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    build(memberId);
                } finally {
                    free.release();
                }
            });
        } catch (RejectedExecutionException e) {
            free.release();
            LOG.log(Level.DEBUG, "no timeline is built while the server stops", e);
        }
    }

    private void build(long memberId) {
        try {
            redis.call(client -> {
                new RedisLock("timeline:builder:" + memberId, LONGEST_BUILD)
                        .tryRun(client, () -> build(client, memberId));
                return null;
            });
        } catch (JedisException | CircuitBreakerOpenException e) {
            LOG.log(Level.DEBUG, "timeline of member " + memberId + " is not built: Redis is away", e);
        }
    }

    /**
     * First the timeline takes what is fanned out, then the rows are read: whatever is committed after the reading comes with
     * the fan-out.
     */
    private void build(RedisClient client, long memberId) {
        Optional<Progress> progress = record.find(client);
        if (progress.isEmpty()) {
            return;
        }
        String builder = UUID.randomUUID().toString();
        timelines.begin(client, memberId, builder);
        List<FollowedAuthor> covered = source.followedBy(memberId).stream()
                .filter(author -> !progress.get().mergedAtRead().contains(author.memberId()))
                .toList();
        List<FeedEntry> entries =
                source.newestOf(covered.stream().map(FollowedAuthor::memberId).toList());
        Optional<Position> completeFrom = entries.size() < HomeTimelines.LONGEST
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).position());
        Sentinel sentinel = new Sentinel(
                completeFrom,
                progress.get().epoch(),
                Coverage.of(covered, progress.get().mergedAtRead()));
        timelines.finish(client, memberId, builder, sentinel, entries);
    }
}
