package click.dailyfeed.problem;

import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What the application layer refused. Causes of 5xx go to the log, never to the client. */
@Provider
public class DailyfeedExceptionMapper implements ExceptionMapper<DailyfeedException> {

    private static final Logger LOG = System.getLogger(DailyfeedExceptionMapper.class.getName());

    @Override
    public Response toResponse(DailyfeedException exception) {
        if (exception.code().status() >= 500) {
            LOG.log(Level.WARNING, exception.code().name(), exception);
        }
        return Problem.of(exception.code(), exception.arguments()).toResponse();
    }
}
