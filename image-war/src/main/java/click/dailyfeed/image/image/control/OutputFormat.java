package click.dailyfeed.image.image.control;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The formats in which pictures are kept: JPEG, and PNG where there is alpha (rules.md R12.2). */
enum OutputFormat {
    JPEG("image/jpeg", "jpeg") {
        @Override
        void tune(ImageWriteParam parameters) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
        }
    },
    PNG("image/png", "png");

    /** Where most viewers see no difference to the original any more. */
    private static final float JPEG_QUALITY = 0.85f;

    private final String mimeType;
    private final String writerName;

    OutputFormat(String mimeType, String writerName) {
        this.mimeType = mimeType;
        this.writerName = writerName;
    }

    static OutputFormat of(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? PNG : JPEG;
    }

    String mimeType() {
        return mimeType;
    }

    /** @return a whole file with the pixels of the picture and nothing else */
    byte[] encode(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(writerName).next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            tune(parameters);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    void tune(ImageWriteParam parameters) {}
}
