package click.dailyfeed.image.image.control;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.image.image.entity.Image;
import click.dailyfeed.image.image.entity.ImageId;
import click.dailyfeed.image.image.entity.Images;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/** Takes new pictures in. */
@ApplicationScoped
public class ImageUploader {

    @Inject
    private ImageProcessor processor;

    @Inject
    private ImageStore store;

    @Inject
    private Images images;

    /**
     * @param ownerId member id of the uploader
     * @param content a whole file as it came
     * @return the id under which the picture can be viewed from now on
     * @throws DailyfeedException the codes of {@link ImageDecoder#decode}, or {@code OVERLOADED}
     */
    public ImageId upload(long ownerId, byte[] content) {
        Renditions renditions = process(content);
        ImageId id = ImageId.random();
        store.save(id, renditions.files());
        try {
            images.add(new Image(
                    id,
                    ownerId,
                    renditions.mimeType(),
                    renditions.width(),
                    renditions.height(),
                    renditions.size(),
                    Instant.now()));
        } catch (RuntimeException e) {
            store.remove(id);
            throw e;
        }
        return id;
    }

    private Renditions process(byte[] content) {
        try {
            return processor.process(content).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BulkheadException full) {
                throw new DailyfeedException(CommonProblem.OVERLOADED, full);
            }
            throw e.getCause() instanceof DailyfeedException refusal ? refusal : e;
        }
    }
}
