package click.dailyfeed.image.image.control;

import static click.dailyfeed.image.image.control.Pictures.JPEG;
import static click.dailyfeed.image.image.control.Pictures.PNG;
import static click.dailyfeed.image.image.control.Pictures.colorAt;
import static click.dailyfeed.image.image.control.Pictures.disc;
import static click.dailyfeed.image.image.control.Pictures.file;
import static click.dailyfeed.image.image.control.Pictures.redAndBlue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ImageProblem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

    private static void assertRefused(byte[] content, ImageProblem problem) {
        assertThatThrownBy(() -> ImageDecoder.decode(content))
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(problem));
    }

    @Test
    @DisplayName("R12.1 a PNG and a JPEG are read, alpha only where there is some")
    void formats() {
        BufferedImage jpeg = ImageDecoder.decode(file(redAndBlue(60, 40), JPEG));
        BufferedImage png = ImageDecoder.decode(file(disc(50), PNG));

        assertThat(jpeg.getWidth()).isEqualTo(60);
        assertThat(jpeg.getColorModel().hasAlpha()).isFalse();
        assertThat(png.getColorModel().hasAlpha()).isTrue();
        assertThat(colorAt(png, 0, 0).getAlpha()).isZero();
        assertThat(colorAt(png, 0.5, 0.5)).isEqualTo(Color.RED);
    }

    @Test
    @DisplayName("R12.1 grey and palette pictures are read")
    void colorModels() {
        BufferedImage grey = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage palette = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_INDEXED);
        palette.setRGB(10, 10, Color.RED.getRGB());

        assertThat(ImageDecoder.decode(file(grey, JPEG)).getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(colorAt(ImageDecoder.decode(file(palette, PNG)), 0.5, 0.5)).isEqualTo(Color.RED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 0.1, 0.5",
        "2, 60, 40, 0.9, 0.5",
        "3, 60, 40, 0.9, 0.5",
        "4, 60, 40, 0.1, 0.5",
        "5, 40, 60, 0.5, 0.1",
        "6, 40, 60, 0.5, 0.1",
        "7, 40, 60, 0.5, 0.9",
        "8, 40, 60, 0.5, 0.9"
    })
    @DisplayName("R12.2 the orientation of the camera is applied")
    void orientation(int orientation, int width, int height, double redX, double redY) {
        byte[] jpeg = Pictures.withOrientation(file(redAndBlue(60, 40), JPEG), orientation);

        BufferedImage upright = ImageDecoder.decode(jpeg);

        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        assertThat(colorAt(upright, redX, redY).getRed()).isGreaterThan(200);
        assertThat(colorAt(upright, 1 - redX, 1 - redY).getBlue()).isGreaterThan(200);
        assertThat(colorAt(upright, 0, 0).equals(Color.BLACK)).isFalse();
        assertThat(colorAt(upright, 0.999, 0.999).equals(Color.BLACK)).isFalse();
    }

    @Test
    @DisplayName("R12.1 nothing is no picture")
    void empty() {
        assertRefused(new byte[0], ImageProblem.EMPTY_IMAGE_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"사진이 아니라 글이다", "x", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a"})
    @DisplayName("R12.1 a text named .png is no picture")
    void signature(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), ImageProblem.INVALID_IMAGE_SIGNATURE);
    }

    @Test
    @DisplayName("R12.1 more than 10 MiB is refused")
    void tooLarge() {
        byte[] png = file(redAndBlue(10, 10), PNG);

        assertRefused(Arrays.copyOf(png, ImageDecoder.MAX_BYTES + 1), ImageProblem.IMAGE_TOO_LARGE);
        assertThat(ImageDecoder.decode(Arrays.copyOf(png, ImageDecoder.MAX_BYTES))
                        .getWidth())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"60000, 60000", "2147483647, 2147483647", "24000001, 1", "65501, 1", "6000, 4001"})
    @DisplayName("R12.1 a small file that promises too many pixels is refused before it is decoded")
    void tooManyPixels(int width, int height) {
        assertRefused(Pictures.pngHeader(width, height), ImageProblem.IMAGE_TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(strings = {JPEG, PNG})
    @DisplayName("R12.1 a picture that breaks off is refused")
    void truncated(String format) {
        byte[] whole = file(redAndBlue(300, 200), format);

        for (int percent : new int[] {1, 10, 50, 90}) {
            assertRefused(
                    Arrays.copyOf(whole, Math.max(8, whole.length * percent / 100)), ImageProblem.CORRUPTED_IMAGE);
        }
    }

    @Test
    @DisplayName("R12.1 a header without a picture is refused")
    void headerOnly() {
        assertRefused(Pictures.pngHeader(100, 100), ImageProblem.CORRUPTED_IMAGE);
        assertRefused(Pictures.pngHeader(0, 0), ImageProblem.CORRUPTED_IMAGE);
        assertRefused(Pictures.pngHeader(-1, 5), ImageProblem.CORRUPTED_IMAGE);
    }
}
