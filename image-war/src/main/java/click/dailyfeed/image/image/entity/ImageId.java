package click.dailyfeed.image.image.entity;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a picture: 128 random bits, never derived from its content, so that it cannot be guessed.
 *
 * @param text 32 lower-case hexadecimal digits, safe as a path segment and on file systems that ignore case
 */
public record ImageId(String text) {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public ImageId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an image id");
        }
    }

    public static ImageId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ImageId(HexFormat.of().formatHex(bytes));
    }

    /** @return empty when the text cannot be the id of a picture */
    public static Optional<ImageId> parse(String text) {
        return Optional.of(text)
                .filter(candidate -> FORM.matcher(candidate).matches())
                .map(ImageId::new);
    }

    @Override
    public String toString() {
        return text;
    }
}
