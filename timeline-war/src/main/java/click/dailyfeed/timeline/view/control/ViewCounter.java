package click.dailyfeed.timeline.view.control;

import click.dailyfeed.timeline.view.entity.CountedViews;
import click.dailyfeed.timeline.view.entity.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Takes note of views on the requests' threads and counts them on another one: no reader waits for Redis because of them. */
@ApplicationScoped
public class ViewCounter {

    /** Bounds memory; a tenth of a second of more than any server answers. */
    private static final int CAPACITY = 10_000;

    private static final int AT_ONCE = 500;

    private static final Logger LOG = System.getLogger(ViewCounter.class.getName());

    private final CountedViews counted;
    private final BlockingQueue<View> noted = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong dropped = new AtomicLong();

    @Inject
    public ViewCounter(CountedViews counted) {
        this.counted = counted;
    }

    protected ViewCounter() {
        this(null);
    }

    /** Notes a view of now; drops it when too many wait. */
    public void note(long viewerId, long postId) {
        if (!noted.offer(View.at(Instant.now(), viewerId, postId))) {
            dropped.incrementAndGet();
        }
    }

    /** Counts what was noted since the last call. */
    public void countNoted() {
        List<View> views = new ArrayList<>();
        while (noted.drainTo(views, AT_ONCE) > 0) {
            counted.add(views);
            views.clear();
        }
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            LOG.log(Level.WARNING, "{0} views dropped: Redis is slow", lost);
        }
    }
}
