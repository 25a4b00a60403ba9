package click.dailyfeed.image.image.control;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** How a camera was held, as EXIF tells it: what must be done to the stored pixels to see them upright. */
enum Orientation {
    UPRIGHT(new AffineTransform(), false),
    MIRRORED(new AffineTransform(-1, 0, 0, 1, 1, 0), false),
    HALF_TURN(new AffineTransform(-1, 0, 0, -1, 1, 1), false),
    MIRRORED_HALF_TURN(new AffineTransform(1, 0, 0, -1, 0, 1), false),
    MIRRORED_QUARTER_TURN(new AffineTransform(0, 1, 1, 0, 0, 0), true),
    QUARTER_TURN(new AffineTransform(0, 1, -1, 0, 1, 0), true),
    MIRRORED_THREE_QUARTER_TURN(new AffineTransform(0, -1, -1, 0, 1, 1), true),
    THREE_QUARTER_TURN(new AffineTransform(0, -1, 1, 0, 0, 1), true);

    /** Of the unit square; {@link #transform} stretches it to the size of a picture. */
    private final AffineTransform unitTransform;

    private final boolean sidesSwapped;

    Orientation(AffineTransform unitTransform, boolean sidesSwapped) {
        this.unitTransform = unitTransform;
        this.sidesSwapped = sidesSwapped;
    }

    /** @return {@link #UPRIGHT} when the content carries no orientation, or one that is not to be understood */
    static Orientation of(byte[] content) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null || value < 1 || value > values().length ? UPRIGHT : values()[value - 1];
        } catch (ImageProcessingException | IOException e) {
            return UPRIGHT;
        }
    }

    int width(int storedWidth, int storedHeight) {
        return sidesSwapped ? storedHeight : storedWidth;
    }

    int height(int storedWidth, int storedHeight) {
        return sidesSwapped ? storedWidth : storedHeight;
    }

    /** From stored pixels to upright ones. */
    AffineTransform transform(int storedWidth, int storedHeight) {
        AffineTransform transform =
                AffineTransform.getScaleInstance(width(storedWidth, storedHeight), height(storedWidth, storedHeight));
        transform.concatenate(unitTransform);
        transform.scale(1.0 / storedWidth, 1.0 / storedHeight);
        return transform;
    }
}
