package click.dailyfeed.problem;

import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the application layer refused. */
@Provider
public class DailyfeedExceptionMapper implements ExceptionMapper<DailyfeedException> {

    @Override
    public Response toResponse(DailyfeedException exception) {
        return Problem.of(exception).toResponse();
    }
}
