package click.dailyfeed.bench.measure;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it goes over the wire, made once and sent often.
 *
 * @param bytes head and body
 * @param leastAnswer bytes that the body of the answer has at least; one with fewer counts as too short
 */
public record Request(byte[] bytes, long leastAnswer) {

    /**
     * @param url absolute
     * @param headers beside Host and Accept
     */
    public static Request get(URI url, Map<String, String> headers) {
        return of("GET", url, headers, "");
    }

    /**
     * @param url absolute
     * @param headers beside Host, Accept and those of the body
     * @param json the body
     */
    public static Request post(URI url, Map<String, String> headers, String json) {
        return of("POST", url, headers, json);
    }

    /** The same request; an answer with a smaller body counts as too short. */
    public Request answeredBy(long leastBytes) {
        return new Request(bytes, leastBytes);
    }

    private static Request of(String method, URI url, Map<String, String> headers, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder()
                .append(method)
                .append(' ')
                .append(url.getRawPath())
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(url.getAuthority())
                .append("\r\nAccept: application/json, application/problem+json\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = new byte[start.length + body.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(body, 0, bytes, start.length, body.length);
        return new Request(bytes, 0);
    }
}
