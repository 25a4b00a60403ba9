package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pictures that are too long, of announced length or not. */
class UploadLimitIT {

    private static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final String BOUNDARY = "dailyfeed-boundary";

    private final Member minji = Member.named("minji");

    @Test
    @DisplayName("R12.1 a picture of more than 10 MiB is 413, of announced length")
    void announced() {
        refused(Http.upload("/api/images/upload", new byte[MAX_BYTES + 1], authorization()));
    }

    @Test
    @DisplayName("R12.1 a picture of more than 10 MiB is 413, of unknown length")
    void unannounced() {
        refused(chunked(new byte[MAX_BYTES + 1]));
    }

    @Test
    @DisplayName("R12.1 a body far longer than any picture is 413, of unknown length")
    void farTooLong() {
        refused(chunked(new byte[3 * MAX_BYTES]));
    }

    @Test
    @DisplayName("R12.1 a picture of unknown length is taken")
    void taken() {
        assertThat(chunked(Pictures.png(20, 20)).status()).isEqualTo(201);
    }

    private Answer chunked(byte[] picture) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(picture)),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        assertThat(body.contentLength()).isNegative();
        String[] authorization = authorization();
        return Http.send(
                "POST",
                "image",
                "/api/images/upload",
                body,
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY,
                authorization[0],
                authorization[1]);
    }

    private String[] authorization() {
        return new String[] {"Authorization", "Bearer " + minji.accessToken()};
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("IMAGE_TOO_LARGE");
    }
}
