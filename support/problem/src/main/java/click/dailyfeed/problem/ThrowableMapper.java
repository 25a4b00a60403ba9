package click.dailyfeed.problem;

import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Everything else: ours to mend. Without it the container would leak class names in a header. An error of
 * ours that a container wrapped keeps its own code.
 */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable exception) {
        DailyfeedException ours = Causes.find(exception, DailyfeedException.class);
        Problem problem = ours == null ? Problem.unexpected(exception) : Problem.of(ours);
        return problem.toResponse();
    }
}
