package click.dailyfeed.idempotency;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.http.ClientAddress;
import click.dailyfeed.token.Caller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;

/**
 * Begins an attempt where an {@link Idempotent} operation is called with a key, or answers what an earlier attempt was
 * answered; ends the attempt when it fails. Comes after all that may refuse the request.
 */
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ATTEMPT = "dailyfeed.idempotency.attempt";
    private static final int FIRST_ERROR = 400;
    private static final Logger LOG = System.getLogger(IdempotencyFilter.class.getName());

    @Inject
    private Attempts attempts;

    @Inject
    private CurrentAttempt current;

    @Inject
    private Caller caller;

    @Inject
    private ClientAddress address;

    @Inject
    private HttpServletRequest servletRequest;

    @Context
    private ResourceInfo resource;

    /**
     * @throws DailyfeedException {@code VALIDATION_FAILED} for a bad key, or as {@link Attempts#begin} does
     */
    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String header = request.getHeaderString(IdempotencyKey.HEADER);
        if (header == null || !resource.getResourceMethod().isAnnotationPresent(Idempotent.class)) {
            return;
        }
        Attempt attempt = attempt(request, IdempotencyKey.of(header));
        Optional<StoredAnswer> answer = begin(attempt);
        if (answer.isPresent()) {
            request.abortWith(toResponse(answer.get()));
            return;
        }
        request.setProperty(ATTEMPT, attempt);
        current.begun(attempt);
    }

    private Attempt attempt(ContainerRequestContext request, IdempotencyKey key) throws IOException {
        String path = request.getUriInfo().getRequestUri().getRawPath().replaceFirst("/+$", "");
        return Attempt.of(key.id(client(), request.getMethod() + " " + path), key.hash(body(request)));
    }

    /** Can be read again by the operation. */
    private RequestBody body(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return RequestBody.of(parts());
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        return RequestBody.of(body);
    }

    /** The container parses them once, and keeps them for the operation. */
    private Collection<Part> parts() throws IOException {
        try {
            return servletRequest.getParts();
        } catch (ServletException e) {
            throw new BadRequestException(e);
        }
    }

    private String client() {
        return caller.findMemberId().map(id -> "member:" + id).orElseGet(() -> "address:" + address.value());
    }

    private Optional<StoredAnswer> begin(Attempt attempt) {
        try {
            return attempts.begin(attempt);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response toResponse(StoredAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body());
        return answer.location() == null
                ? response.build()
                : response.location(URI.create(answer.location())).build();
    }

    /** An error is not stored, and its key is free again. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < FIRST_ERROR || !(request.getProperty(ATTEMPT) instanceof Attempt attempt)) {
            return;
        }
        try {
            attempts.forget(attempt);
        } catch (SQLException | TransactionalException e) {
            // The lease frees the key.
            LOG.log(Level.DEBUG, "Attempt not removed", e);
        }
    }
}
