package click.dailyfeed.image.image.control;

import click.dailyfeed.image.image.entity.Image;
import click.dailyfeed.image.image.entity.ImageId;
import click.dailyfeed.image.image.entity.Images;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Takes new pictures in. */
@ApplicationScoped
public class ImageUploader {

    /** Bytes of the longest file that is accepted. */
    public static final int MAX_BYTES = ImageDecoder.MAX_BYTES;

    private final ImageProcessor processor;
    private final ImageStore store;
    private final Images images;

    @Inject
    public ImageUploader(ImageProcessor processor, ImageStore store, Images images) {
        this.processor = processor;
        this.store = store;
        this.images = images;
    }

    protected ImageUploader() {
        this(null, null, null);
    }

    /**
     * @param content a whole file as it came
     * @return what {@link #keep} keeps; fails as {@link ImageProcessor#process} does
     */
    public CompletionStage<Renditions> render(byte[] content) {
        return processor.process(content);
    }

    /**
     * @param ownerId member id of the uploader
     * @return the id under which the picture can be viewed from now on
     */
    public ImageId keep(long ownerId, Renditions renditions) {
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
                    UtcInstantConverter.now()));
        } catch (RuntimeException e) {
            store.remove(id);
            throw e;
        }
        return id;
    }
}
