package click.dailyfeed.bench.measure;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the HTTP/1.1 answers of one connection, one after the other, and skips their bodies. */
final class AnswerReader {
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final String CLOSE = "connection: close";
    private static final int STATUS_BEGIN = "HTTP/1.1 ".length();
    private static final int STATUS_END = STATUS_BEGIN + 3;

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int end;
    private boolean last;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /** The next answer, once it is complete. */
    Answer read() throws IOException {
        int status = Integer.parseInt(line().substring(STATUS_BEGIN, STATUS_END));
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (startsWith(header, LENGTH)) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
            chunked |= startsWith(header, CHUNKED);
            last |= startsWith(header, CLOSE);
        }
        if (chunked) {
            return new Answer(status, skipChunks());
        }
        skip(length);
        return new Answer(status, length);
    }

    /** Whether the server has said that no answer follows on this connection. */
    boolean isLast() {
        return last;
    }

    private static boolean startsWith(String header, String name) {
        return header.regionMatches(true, 0, name, 0, name.length());
    }

    private long skipChunks() throws IOException {
        long bytes = 0;
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            skip(size);
            bytes += size;
            line();
        }
        while (!line().isEmpty()) {
            // trailers
        }
        return bytes;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            for (int i = next; i < end; i++) {
                if (buffer[i] == '\n') {
                    text.append(new String(buffer, next, i - next, StandardCharsets.ISO_8859_1));
                    next = i + 1;
                    return text.toString().stripTrailing();
                }
            }
            text.append(new String(buffer, next, end - next, StandardCharsets.ISO_8859_1));
            fill();
        }
    }

    private void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > end - next) {
            left -= end - next;
            fill();
        }
        next += (int) left;
    }

    private void fill() throws IOException {
        end = in.read(buffer);
        next = 0;
        if (end < 0) {
            end = 0;
            throw new EOFException("the server closed the connection");
        }
    }
}
