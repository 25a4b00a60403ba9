package click.dailyfeed.image.image.control;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Decodes and renders few pictures at a time, because each may need 200 MB meanwhile (rules.md R12.5). Asynchronous, so
 * that waiting uploads take no threads from those who view.
 */
@ApplicationScoped
public class ImageProcessor {

    /**
     * @param content a whole uploaded file
     * @return fails with a {@link DailyfeedException}: the codes of {@link ImageDecoder#decode}, or {@code OVERLOADED}
     *     when too many wait already
     */
    @Asynchronous
    @Bulkhead(value = 2, waitingTaskQueue = 8)
    @Fallback(fallbackMethod = "overloaded", applyOn = BulkheadException.class)
    public CompletionStage<Renditions> process(byte[] content) {
        return CompletableFuture.completedStage(ImageRenderer.render(ImageDecoder.decode(content)));
    }

    CompletionStage<Renditions> overloaded(byte[] content) {
        return CompletableFuture.failedStage(new DailyfeedException(CommonProblem.OVERLOADED));
    }
}
