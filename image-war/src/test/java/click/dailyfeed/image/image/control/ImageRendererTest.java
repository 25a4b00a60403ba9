package click.dailyfeed.image.image.control;

import static click.dailyfeed.image.image.control.Pictures.JPEG;
import static click.dailyfeed.image.image.control.Pictures.PNG;
import static click.dailyfeed.image.image.control.Pictures.colorAt;
import static click.dailyfeed.image.image.control.Pictures.disc;
import static click.dailyfeed.image.image.control.Pictures.file;
import static click.dailyfeed.image.image.control.Pictures.read;
import static click.dailyfeed.image.image.control.Pictures.redAndBlue;
import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.image.image.entity.ImageSize;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageRendererTest {

    private static void assertSize(Renditions renditions, ImageSize size, int width, int height) {
        BufferedImage image = read(renditions.files().get(size));
        assertThat(image.getWidth()).as("width of %s", size).isEqualTo(width);
        assertThat(image.getHeight()).as("height of %s", size).isEqualTo(height);
    }

    @Test
    @DisplayName("R12.2 a wide picture is scaled to the sizes and cut to the thumbnail")
    void wide() {
        Renditions renditions = ImageRenderer.render(redAndBlue(3000, 1500));

        assertThat(renditions.mimeType()).isEqualTo("image/jpeg");
        assertThat(renditions.width()).isEqualTo(3000);
        assertThat(renditions.height()).isEqualTo(1500);
        assertSize(renditions, ImageSize.ORIGINAL, 3000, 1500);
        assertSize(renditions, ImageSize.LARGE, 1080, 540);
        assertSize(renditions, ImageSize.MEDIUM, 640, 320);
        assertSize(renditions, ImageSize.SMALL, 350, 175);
        assertSize(renditions, ImageSize.THUMBNAIL, 150, 150);
        BufferedImage thumbnail = read(renditions.files().get(ImageSize.THUMBNAIL));
        assertThat(colorAt(thumbnail, 0.1, 0.5).getRed()).isGreaterThan(200);
        assertThat(colorAt(thumbnail, 0.9, 0.5).getBlue()).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "40, 60", "149, 151", "5000, 1", "1, 5000", "65500, 2"})
    @DisplayName("R12.2 nothing is enlarged but the thumbnail, which is always square")
    void extremes(int width, int height) {
        Renditions renditions = ImageRenderer.render(redAndBlue(width, height));

        assertSize(renditions, ImageSize.ORIGINAL, width, height);
        assertSize(renditions, ImageSize.THUMBNAIL, 150, 150);
        BufferedImage large = read(renditions.files().get(ImageSize.LARGE));
        assertThat(Math.max(large.getWidth(), large.getHeight())).isEqualTo(Math.min(1080, Math.max(width, height)));
    }

    @Test
    @DisplayName("R12.2 alpha is kept, as PNG, in every size")
    void alpha() {
        Renditions renditions = ImageRenderer.render(disc(700));

        assertThat(renditions.mimeType()).isEqualTo("image/png");
        renditions.files().forEach((size, bytes) -> {
            assertThat(ImageFormat.of(bytes)).as("format of %s", size).contains(ImageFormat.PNG);
            assertThat(colorAt(read(bytes), 0, 0).getAlpha())
                    .as("corner of %s", size)
                    .isZero();
            assertThat(colorAt(read(bytes), 0.5, 0.5).getRed())
                    .as("centre of %s", size)
                    .isEqualTo(255);
        });
    }

    @Test
    @DisplayName("R12.2 no metadata survives")
    void metadata() throws ImageProcessingException, IOException {
        byte[] upload = Pictures.withOrientation(file(redAndBlue(60, 40), JPEG), 6);

        Renditions renditions = ImageRenderer.render(ImageDecoder.decode(upload));

        for (byte[] bytes : renditions.files().values()) {
            assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class))
                    .isNull();
        }
    }

    @Test
    @DisplayName("R12.2 a PNG without alpha becomes a JPEG")
    void opaquePng() {
        Renditions renditions = ImageRenderer.render(ImageDecoder.decode(file(redAndBlue(60, 40), PNG)));

        assertThat(renditions.mimeType()).isEqualTo("image/jpeg");
        assertThat(renditions.size()).isEqualTo(renditions.files().get(ImageSize.ORIGINAL).length);
    }
}
