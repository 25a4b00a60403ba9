package click.dailyfeed.image.image.control;

import click.dailyfeed.image.image.entity.ImageSize;
import java.util.Map;

/**
 * A picture made ready to be kept: one file for each size, free of all metadata.
 *
 * @param mimeType the type of all files
 * @param width pixels of the original
 * @param height pixels of the original
 * @param files whole files by size, one for each
 */
public record Renditions(String mimeType, int width, int height, Map<ImageSize, byte[]> files) {

    public Renditions {
        files = Map.copyOf(files);
    }

    /** Bytes of the original. */
    long size() {
        return files.get(ImageSize.ORIGINAL).length;
    }
}
