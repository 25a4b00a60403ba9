package click.dailyfeed.timeline.view.control;

import click.dailyfeed.timeline.view.entity.CountedViews;
import click.dailyfeed.timeline.view.entity.ViewBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Writes counted views to the database, a batch at a time. A batch leaves Redis only after the commit; after a crash between
 * it comes again, and its name, written in the same transaction as its views, tells that it is known.
 */
@ApplicationScoped
public class ViewFlush {

    private final CountedViews counted;
    private final ViewBatchWriter writer;

    @Inject
    public ViewFlush(CountedViews counted, ViewBatchWriter writer) {
        this.counted = counted;
        this.writer = writer;
    }

    protected ViewFlush() {
        this(null, null);
    }

    /**
     * @return what was written, in one line
     */
    public String flush() {
        Optional<ViewBatch> batch = counted.findBatch();
        String result = batch.map(writer::write).orElse("nothing");
        batch.ifPresent(counted::remove);
        writer.forgetOld();
        return result;
    }
}
