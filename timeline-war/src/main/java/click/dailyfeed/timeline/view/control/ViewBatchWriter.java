package click.dailyfeed.timeline.view.control;

import click.dailyfeed.timeline.view.entity.StoredViews;
import click.dailyfeed.timeline.view.entity.StoredViews.BatchPredicate;
import click.dailyfeed.timeline.view.entity.ViewBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;

/** Writes a batch of views and its name in one transaction: all of it once, or nothing. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ViewBatchWriter {

    /** Longer than Redis is away and comes back with what it had. */
    private static final Duration BATCHES_KNOWN = Duration.ofDays(7);

    private final StoredViews stored;

    @Inject
    public ViewBatchWriter(StoredViews stored) {
        this.stored = stored;
    }

    protected ViewBatchWriter() {
        this(null);
    }

    /**
     * Does nothing for a batch that was written before.
     *
     * @return what was written, in one line
     */
    public String write(ViewBatch batch) {
        if (stored.note(batch) == BatchPredicate.KNOWN) {
            return "batch " + batch.id() + " was written before";
        }
        stored.add(batch.counts());
        return "posts and hours " + batch.counts().size();
    }

    /** Forgets the names of some of the batches that no Redis brings back any more. */
    public void forgetOld() {
        stored.forgetBatches(BATCHES_KNOWN);
    }
}
