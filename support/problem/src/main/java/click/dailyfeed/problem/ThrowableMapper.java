package click.dailyfeed.problem;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Everything else: ours to mend. Without it the container would leak class names in a header (platform.md). An error of
 * ours that a container wrapped keeps its own code.
 */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ThrowableMapper.class.getName());

    @Override
    public Response toResponse(Throwable exception) {
        DailyfeedException ours = Causes.find(exception, DailyfeedException.class);
        return ours == null
                ? unexpected(exception)
                : Problem.of(ours.code(), ours.arguments()).toResponse();
    }

    static Response unexpected(Throwable exception) {
        LOG.log(Level.ERROR, "Unexpected error", exception);
        return Problem.of(CommonProblem.INTERNAL_ERROR).toResponse();
    }
}
