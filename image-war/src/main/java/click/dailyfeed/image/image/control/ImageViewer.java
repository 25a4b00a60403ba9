package click.dailyfeed.image.image.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ImageProblem;
import click.dailyfeed.image.image.entity.Image;
import click.dailyfeed.image.image.entity.ImageId;
import click.dailyfeed.image.image.entity.ImageSize;
import click.dailyfeed.image.image.entity.Images;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;

/** Hands pictures out; whoever knows an id may see the picture. */
@ApplicationScoped
public class ImageViewer {

    private final Images images;
    private final ImageStore store;

    @Inject
    public ImageViewer(Images images, ImageStore store) {
        this.images = images;
        this.store = store;
    }

    protected ImageViewer() {
        this(null, null);
    }

    /**
     * @param imageId as a client wrote it
     * @throws DailyfeedException {@code IMAGE_NOT_FOUND}
     */
    public Image getOrThrow(String imageId) {
        return ImageId.parse(imageId).flatMap(images::find).orElseThrow(ImageViewer::notFound);
    }

    /**
     * @return the whole file, to be closed by the caller
     * @throws DailyfeedException {@code IMAGE_NOT_FOUND}
     */
    public InputStream open(Image image, ImageSize size) {
        return store.open(image.id(), size).orElseThrow(ImageViewer::notFound);
    }

    private static DailyfeedException notFound() {
        return new DailyfeedException(ImageProblem.IMAGE_NOT_FOUND);
    }
}
