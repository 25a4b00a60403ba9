package click.dailyfeed.systemtests;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** Requests to the running platform; each names its service and its path. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private Http() {}

    /** The base URL of a service, as the platform of these tests says. */
    static String baseOf(String service) {
        return System.getProperty("dailyfeed.url." + service);
    }

    /** GET of an absolute address. */
    static Answer send(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build());
    }

    static Answer get(String service, String path, String... headers) {
        return send("GET", service, path, BodyPublishers.noBody(), headers);
    }

    static Answer post(String service, String path, JsonObject body, String... headers) {
        return send("POST", service, path, BodyPublishers.ofString(body.toString()), with("application/json", headers));
    }

    static Answer put(String service, String path, JsonObject body, String... headers) {
        return send("PUT", service, path, BodyPublishers.ofString(body.toString()), with("application/json", headers));
    }

    static Answer post(String service, String path, String... headers) {
        return send("POST", service, path, BodyPublishers.noBody(), headers);
    }

    /** A multipart request with one file in the field {@code image}. */
    static Answer upload(String path, byte[] picture, String... headers) {
        return upload("dailyfeed-boundary", path, picture, headers);
    }

    /** The same with a boundary of one's own choice. */
    static Answer upload(String boundary, String path, byte[] picture, String... headers) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofByteArray(picture), BodyPublishers.ofString(tail));
        return send("POST", "image", path, body, with("multipart/form-data; boundary=" + boundary, headers));
    }

    static Answer delete(String service, String path, String... headers) {
        return send("DELETE", service, path, BodyPublishers.noBody(), headers);
    }

    /**
     * @param headers names and values in turn
     */
    static Answer send(String method, String service, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseOf(service) + path))
                .timeout(TIMEOUT)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static Answer send(HttpRequest request) {
        try {
            return new Answer(CLIENT.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String contentType, String... headers) {
        return Stream.concat(Stream.of("Content-Type", contentType), Arrays.stream(headers))
                .toArray(String[]::new);
    }
}
