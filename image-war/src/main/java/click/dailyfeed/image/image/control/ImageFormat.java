package click.dailyfeed.image.image.control;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats that may be uploaded, told by their magic bytes, never by a file name or a header (rules.md R12.1). */
enum ImageFormat {
    JPEG("jpeg", "ffd8ff"),
    PNG("png", "89504e470d0a1a0a");

    /** The longest signature of any format that is worth telling apart. */
    private static final int SIGNATURE_BYTES = 16;

    private final String readerName;
    private final Pattern signature;

    /**
     * @param readerName the name of its reader in {@link javax.imageio.ImageIO}
     * @param signature the hexadecimal digits with which every file of the format begins, as a regular expression
     */
    ImageFormat(String readerName, String signature) {
        this.readerName = readerName;
        this.signature = Pattern.compile(signature);
    }

    String readerName() {
        return readerName;
    }

    /** @return empty when the content begins like no format of the list */
    static Optional<ImageFormat> of(byte[] content) {
        String head = HexFormat.of().formatHex(content, 0, Math.min(content.length, SIGNATURE_BYTES));
        return Arrays.stream(values())
                .filter(format -> format.signature.matcher(head).lookingAt())
                .findFirst();
    }
}
