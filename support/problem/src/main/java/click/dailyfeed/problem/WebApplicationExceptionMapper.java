package click.dailyfeed.problem;

import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refused: unknown path, wrong method, media type. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        DailyfeedException ours = Causes.find(exception, DailyfeedException.class);
        if (ours != null) {
            return Problem.of(ours).toResponse();
        }
        Response original = exception.getResponse();
        if (original.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return original;
        }
        Response problem = Problem.of(StatusCodes.codeOf(original.getStatus())).toResponse();
        Object allow = original.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }
}
