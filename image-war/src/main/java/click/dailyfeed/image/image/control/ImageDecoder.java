package click.dailyfeed.image.image.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ImageProblem;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Turns uploaded bytes into upright sRGB pixels, and refuses before decoding what is too much to decode. */
final class ImageDecoder {

    /** rules.md R12.1. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    /** rules.md R12.1: 24 megapixels. */
    static final long MAX_PIXELS = 24_000_000;

    /** JPEG, in which pictures are kept, carries no longer side. */
    static final int MAX_SIDE = 65_500;

    /** How the JDK's JPEG reader says that it made up the missing end of a file; it does not fail. */
    private static final String TRUNCATED_WARNING = "Truncated File";

    private ImageDecoder() {}

    /**
     * @param content a whole file of one of the formats of {@link ImageFormat}
     * @return a picture whose color model has alpha only if the uploaded one had
     * @throws DailyfeedException {@code EMPTY_IMAGE_FILE}, {@code IMAGE_TOO_LARGE}, {@code INVALID_IMAGE_SIGNATURE},
     *     {@code IMAGE_TOO_MANY_PIXELS} or {@code CORRUPTED_IMAGE}
     */
    static BufferedImage decode(byte[] content) {
        if (content.length == 0) {
            throw new DailyfeedException(ImageProblem.EMPTY_IMAGE_FILE);
        }
        if (content.length > MAX_BYTES) {
            throw new DailyfeedException(ImageProblem.IMAGE_TOO_LARGE);
        }
        ImageFormat format =
                ImageFormat.of(content).orElseThrow(() -> new DailyfeedException(ImageProblem.INVALID_IMAGE_SIGNATURE));
        return upright(pixels(content, format), Orientation.of(content));
    }

    private static BufferedImage pixels(byte[] content, ImageFormat format) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.readerName()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            verifyDimensions(reader.getWidth(0), reader.getHeight(0));
            return complete(reader);
        } catch (DailyfeedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers answer malformed content with unchecked exceptions of many kinds too.
            throw new DailyfeedException(ImageProblem.CORRUPTED_IMAGE, e);
        } finally {
            reader.dispose();
        }
    }

    private static void verifyDimensions(int width, int height) {
        if ((long) width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) {
            throw new DailyfeedException(ImageProblem.IMAGE_TOO_MANY_PIXELS);
        }
    }

    private static BufferedImage complete(ImageReader reader) throws IOException {
        AtomicBoolean truncated = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.startsWith(TRUNCATED_WARNING)) {
                truncated.set(true);
            }
        });
        BufferedImage image = reader.read(0);
        if (truncated.get()) {
            throw new IIOException("the file ends too early");
        }
        return image;
    }

    /** Drawing converts other color spaces to sRGB, which is what a file without a profile means. */
    private static BufferedImage upright(BufferedImage stored, Orientation orientation) {
        int width = stored.getWidth();
        int height = stored.getHeight();
        int type = stored.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        if (stored.getType() == type && orientation == Orientation.UPRIGHT) {
            return stored;
        }
        BufferedImage upright =
                new BufferedImage(orientation.width(width, height), orientation.height(width, height), type);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(stored, orientation.transform(width, height), null);
        graphics.dispose();
        return upright;
    }
}
