package click.dailyfeed.image.image.control;

import click.dailyfeed.image.image.entity.ImageId;
import click.dailyfeed.image.image.entity.ImageSize;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Where the files of the pictures are kept (rules.md R12.6). Every method fails with UncheckedIOException. */
public interface ImageStore {

    /** Keeps all files of a new picture, or none. */
    void save(ImageId id, Map<ImageSize, byte[]> files);

    /**
     * @return the file, to be closed by the caller; empty when the picture is not here
     */
    Optional<InputStream> open(ImageId id, ImageSize size);

    /** Forgets all files of a picture; one that is not here is no error. */
    void remove(ImageId id);

    /** Fails when the store cannot take pictures now. */
    void verify();
}
