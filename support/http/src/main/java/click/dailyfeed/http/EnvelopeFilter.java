package click.dailyfeed.http;

import click.dailyfeed.pagination.Scroll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes the envelope's status the HTTP status and adds what follows from it: {@code Location}, {@code Link}. */
@Provider
public class EnvelopeFilter implements ContainerResponseFilter {

    private static final List<String> PAGING = List.of("cursor", "page");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof ApiResponse<?> envelope)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        response.setStatus(envelope.getStatus());
        envelope.location().ifPresent(location -> headers.putSingle(HttpHeaders.LOCATION, location));
        if (envelope.getData() instanceof Scroll<?> scroll && scroll.hasNext()) {
            headers.putSingle(HttpHeaders.LINK, "<" + nextOf(request.getUriInfo(), scroll) + ">; rel=\"next\"");
        }
    }

    /** The request again, with the cursor to the next part; relative to the host, which a proxy may have changed. */
    private static String nextOf(UriInfo uri, Scroll<?> scroll) {
        StringBuilder next = new StringBuilder(uri.getRequestUri().getRawPath())
                .append("?cursor=")
                .append(scroll.nextCursor());
        uri.getQueryParameters()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !PAGING.contains(name))
                        .forEach(value -> next.append('&')
                                .append(encoded(name))
                                .append('=')
                                .append(encoded(value))));
        return next.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
