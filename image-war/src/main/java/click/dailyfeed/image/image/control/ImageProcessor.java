package click.dailyfeed.image.image.control;

import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Decodes and renders few pictures at a time, because each may need 200 MB while it is decoded (rules.md R12.5). */
@ApplicationScoped
public class ImageProcessor {

    /**
     * @param content a whole uploaded file
     * @return fails with a {@link DailyfeedException} when the content is no picture that is accepted, with a
     *     {@link BulkheadException} when too many others wait
     */
    @Asynchronous
    @Bulkhead(value = 2, waitingTaskQueue = 8)
    public CompletionStage<Renditions> process(byte[] content) {
        return CompletableFuture.completedStage(ImageRenderer.render(ImageDecoder.decode(content)));
    }
}
