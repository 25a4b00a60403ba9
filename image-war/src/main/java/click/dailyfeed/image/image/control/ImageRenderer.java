package click.dailyfeed.image.image.control;

import click.dailyfeed.image.image.entity.ImageSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

/** Makes all sizes of a picture (rules.md R12.2). */
final class ImageRenderer {

    private ImageRenderer() {}

    /** @param original upright, in sRGB */
    static Renditions render(BufferedImage original) {
        OutputFormat format = OutputFormat.of(original);
        Map<ImageSize, byte[]> files = new EnumMap<>(ImageSize.class);
        BufferedImage image = original;
        for (ImageSize size : ImageSize.values()) {
            // Each size is made from the one before: much less work than from the original each time.
            image = size == ImageSize.THUMBNAIL ? centre(original, size.pixels()) : fit(image, size.pixels());
            files.put(size, format.encode(image));
        }
        return new Renditions(format.mimeType(), original.getWidth(), original.getHeight(), files);
    }

    /** Never enlarges. */
    private static BufferedImage fit(BufferedImage image, int side) {
        if (Math.max(image.getWidth(), image.getHeight()) <= side) {
            return image;
        }
        try {
            return Thumbnails.of(image).size(side, side).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException("scaling in memory failed", e);
        }
    }

    /** Cuts first and scales then: scaling a strip to the height of the square would need gigabytes. */
    private static BufferedImage centre(BufferedImage image, int side) {
        int shortest = Math.min(image.getWidth(), image.getHeight());
        try {
            return Thumbnails.of(image)
                    .sourceRegion(Positions.CENTER, shortest, shortest)
                    .forceSize(side, side)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException("scaling in memory failed", e);
        }
    }
}
