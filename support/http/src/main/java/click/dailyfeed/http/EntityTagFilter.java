package click.dailyfeed.http;

import jakarta.annotation.Priority;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/**
 * Gives an answer with a version its {@code ETag}, and answers 304 to a client that has it already. Comes after
 * {@link EnvelopeFilter}, as it turns the envelope into bytes.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class EntityTagFilter implements ContainerResponseFilter {

    private static final String ANY = "*";

    private final Jsonb jsonb = new JsonConfiguration().getContext(ApiResponse.class);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof ApiResponse<?> envelope)
                || envelope.version().isEmpty()) {
            return;
        }
        byte[] body = jsonb.toJson(envelope).getBytes(StandardCharsets.UTF_8);
        String tag = VersionTag.of(envelope.version().getAsLong(), body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (request.getMethod().equals(HttpMethod.GET)
                && matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(body);
        }
    }

    private static boolean matches(String header, String tag) {
        return header != null
                && (header.strip().equals(ANY) || VersionTag.tags(header).contains(tag));
    }
}
