package click.dailyfeed.pagination;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * The opaque text that continues a list: the position of the last item seen, bound to that list.
 *
 * <p>Form: base64url of 20 bytes: microseconds since the epoch, id, and a CRC32 over both and the list's name. The
 * checksum is no secret; it tells a cursor of another list and a mistyped one from ours.
 */
public final class Cursor {

    private static final int BYTES = Long.BYTES + Long.BYTES + Integer.BYTES;

    private Cursor() {}

    /**
     * @param list the name of the list, with what makes it this one, for example {@code comments:42}
     * @param position the last item of the page
     */
    public static String encode(String list, Position position) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt());
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(micros)
                .putLong(position.id())
                .putInt(checksum(list, micros, position.id()))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @throws DailyfeedException {@code CURSOR_INVALID} when the text does not decode or belongs to another list
     */
    public static Position decode(String list, String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != BYTES) {
                throw new DailyfeedException(CommonProblem.CURSOR_INVALID);
            }
            long micros = bytes.getLong();
            long id = bytes.getLong();
            if (bytes.getInt() != checksum(list, micros, id)) {
                throw new DailyfeedException(CommonProblem.CURSOR_INVALID);
            }
            return new Position(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new DailyfeedException(CommonProblem.CURSOR_INVALID, e);
        }
    }

    private static int checksum(String list, long micros, long id) {
        CRC32 crc = new CRC32();
        crc.update(list.getBytes(StandardCharsets.UTF_8));
        crc.update(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(micros).putLong(id).flip());
        return (int) crc.getValue();
    }
}
