package click.dailyfeed.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Gives an operation of {@link OptionalBody} an empty object where the client sent nothing. */
@Provider
@OptionalBody
public class OptionalBodyFilter implements ContainerRequestFilter {

    /** Looks into the stream, as {@code hasEntity} says yes to a DELETE without a body, too. */
    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getMediaType() != null) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        if (body.length == 0) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            body = "{}".getBytes(StandardCharsets.UTF_8);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }
}
