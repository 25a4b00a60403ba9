package click.dailyfeed.problem;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is no JSON, or JSON of another shape: surfaces as a ProcessingException on Liberty. */
@Provider
public class ProcessingExceptionMapper implements ExceptionMapper<ProcessingException> {

    @Override
    public Response toResponse(ProcessingException exception) {
        DailyfeedException ours = Causes.find(exception, DailyfeedException.class);
        if (ours != null) {
            return Problem.of(ours.code(), ours.arguments()).toResponse();
        }
        return Causes.isUnreadableJson(exception)
                ? Problem.of(CommonProblem.MALFORMED_JSON).toResponse()
                : ThrowableMapper.unexpected(exception);
    }
}
