package click.dailyfeed.problem;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;

/**
 * Everything else: ours to mend. Without it the container would leak class names in a header. An error of ours that a
 * container wrapped keeps its own code; a database out of reach, or too busy to give a lock, is no mistake of anybody's
 * code.
 */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {

    /** SQL:2003, class of the SQLSTATEs of failed connections. */
    private static final String CONNECTION_EXCEPTION = "08";

    @Override
    public Response toResponse(Throwable exception) {
        return problemOf(exception).toResponse();
    }

    private static Problem problemOf(Throwable exception) {
        DailyfeedException ours = Causes.find(exception, DailyfeedException.class);
        if (ours != null) {
            return Problem.of(ours);
        }
        if (Causes.find(exception, SQLTransactionRollbackException.class) != null) {
            return Problem.of(new DailyfeedException(CommonProblem.OVERLOADED, exception));
        }
        SQLException database = Causes.find(exception, SQLException.class);
        boolean away = database != null
                && database.getSQLState() != null
                && database.getSQLState().startsWith(CONNECTION_EXCEPTION);
        return away
                ? Problem.of(new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, database))
                : Problem.unexpected(exception);
    }
}
