package click.dailyfeed.timeline.hometimeline.control;

import click.dailyfeed.redis.SpareableRedis;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import click.dailyfeed.timeline.hometimeline.entity.CreatedPost;
import click.dailyfeed.timeline.hometimeline.entity.Progress;
import click.dailyfeed.timeline.hometimeline.entity.ProgressRecord;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The posts that the fan-out has not settled yet, out of SQL, once for all readers of a tenth of a second. */
@ApplicationScoped
public class RecentPosts {

    /** Well below the second within which a new post must be in all feeds (rules.md R9.3). */
    private static final long LIFE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** While somebody else asks, what is known may serve so long. */
    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** A fan-out that is farther behind is not worth being waited for. */
    private static final int MOST = 10_000;

    private final SpareableRedis redis;
    private final ProgressRecord record;
    private final FanOutSource source;
    private final ReentrantLock asking = new ReentrantLock();

    private volatile Known known = new Known(Optional.empty(), System.nanoTime() - GRACE_NANOS);

    private record Known(Optional<Recent> recent, long loadedAt) {}

    /**
     * What is recent.
     *
     * @param progress up to where the timelines are complete
     * @param entries the undeleted posts behind it, in no order
     */
    public record Recent(Progress progress, List<FeedEntry> entries) {}

    @Inject
    public RecentPosts(SpareableRedis redis, ProgressRecord record, FanOutSource source) {
        this.redis = redis;
        this.record = record;
        this.source = source;
    }

    protected RecentPosts() {
        this(null, null, null);
    }

    /** Empty without progress: then nothing in Redis can be relied on. */
    public Optional<Recent> find() {
        Known now = known;
        if (System.nanoTime() - now.loadedAt() < LIFE_NANOS) {
            return now.recent();
        }
        if (!asking.tryLock()) {
            return System.nanoTime() - now.loadedAt() < GRACE_NANOS ? now.recent() : Optional.empty();
        }
        try {
            long askedAt = System.nanoTime();
            Optional<Recent> recent = redis.find(client -> record.find(client))
                    .flatMap(progress -> progress)
                    .flatMap(this::behind);
            known = new Known(recent, askedAt);
            return recent;
        } finally {
            asking.unlock();
        }
    }

    private Optional<Recent> behind(Progress progress) {
        List<CreatedPost> posts = source.postsAfter(progress.through(), MOST);
        if (posts.size() == MOST) {
            return Optional.empty();
        }
        return Optional.of(new Recent(
                progress,
                posts.stream()
                        .filter(post -> post.existence() == VisibilityPredicate.VISIBLE)
                        .map(CreatedPost::entry)
                        .toList()));
    }
}
