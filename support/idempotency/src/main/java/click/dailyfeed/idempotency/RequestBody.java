package click.dailyfeed.idempotency;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import javax.crypto.Mac;

/** What makes two bodies the same. */
@FunctionalInterface
interface RequestBody {

    void feed(Mac mac) throws IOException;

    /**
     * @param bytes empty where there is no body
     */
    static RequestBody of(byte[] bytes) {
        return mac -> mac.update(bytes);
    }

    /**
     * Names and contents; not the boundary between them, which clients choose anew each time they send the same file.
     *
     * @param parts of a multipart body
     */
    static RequestBody of(Collection<Part> parts) {
        return mac -> {
            for (Part part : parts) {
                feed(part, mac);
            }
        };
    }

    private static void feed(Part part, Mac mac) throws IOException {
        byte[] name = part.getName().getBytes(StandardCharsets.UTF_8);
        // With the lengths, so that no two lists of parts run together to the same bytes.
        mac.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(name.length)
                .putLong(part.getSize())
                .flip());
        mac.update(name);
        try (InputStream content = part.getInputStream()) {
            byte[] buffer = new byte[8192];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                mac.update(buffer, 0, read);
            }
        }
    }
}
