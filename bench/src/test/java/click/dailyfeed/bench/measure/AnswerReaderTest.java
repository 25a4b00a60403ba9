package click.dailyfeed.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    private static AnswerReader of(String wire) {
        return new AnswerReader(new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("answers of one connection, one after the other: by length, in chunks, without a body")
    void answers() throws IOException {
        AnswerReader reader = of("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
                + "HTTP/1.1 503 Service Unavailable\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n1;x=y\r\nd\r\n0\r\n\r\n"
                + "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");

        assertThat(reader.read()).isEqualTo(new Answer(200, 5));
        assertThat(reader.read()).isEqualTo(new Answer(503, 4));
        assertThat(reader.isLast()).isFalse();
        assertThat(reader.read()).isEqualTo(new Answer(204, 0));
        assertThat(reader.isLast()).isTrue();
    }

    @Test
    @DisplayName("a body longer than the buffer")
    void longBody() throws IOException {
        AnswerReader reader = of("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(100_000)
                + "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

        assertThat(reader.read()).isEqualTo(new Answer(200, 100_000));
        assertThat(reader.read().status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a connection that ends in the middle of an answer")
    void cutOff() {
        AnswerReader reader = of("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe");

        assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
    }
}
