package click.dailyfeed.http;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Refuses bodies beyond 64 KiB (413), whatever length the client declares. Uploads have a limit of their own. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimitFilter implements ContainerRequestFilter {

    /** api.md, Limits. */
    static final int MAX_BYTES = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (!request.hasEntity() || (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE))) {
            return;
        }
        if (request.getLength() > MAX_BYTES) {
            throw new DailyfeedException(CommonProblem.PAYLOAD_TOO_LARGE);
        }
        request.setEntityStream(
                new LimitedStream(request.getEntityStream(), MAX_BYTES, CommonProblem.PAYLOAD_TOO_LARGE));
    }
}
