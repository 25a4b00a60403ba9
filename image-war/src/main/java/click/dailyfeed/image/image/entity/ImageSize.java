package click.dailyfeed.image.image.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes in which a picture is kept (rules.md R12.2). */
public enum ImageSize {
    /** All pixels of the upload. */
    ORIGINAL(Integer.MAX_VALUE),
    LARGE(1080),
    MEDIUM(640),
    SMALL(350),
    /** A square cut out of the centre, exactly {@link #pixels()} wide and high. */
    THUMBNAIL(150);

    private final int pixels;

    ImageSize(int pixels) {
        this.pixels = pixels;
    }

    /** The longest side in pixels. */
    public int pixels() {
        return pixels;
    }

    /** The name in requests and in the store, for example {@code thumbnail}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty when no size has this label */
    public static Optional<ImageSize> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(size -> size.label().equals(label))
                .findFirst();
    }
}
