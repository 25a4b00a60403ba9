package click.dailyfeed.http;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * A body that is no JSON, or JSON of another shape, is the client's mistake (400). Told apart here, where a body is
 * read: the same exceptions while an answer is written are ours.
 */
@Provider
public class UnreadableJsonInterceptor implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonbException | JsonException e) {
            throw refusal(e);
        } catch (ProcessingException e) {
            if (e.getCause() instanceof JsonbException || e.getCause() instanceof JsonException) {
                throw refusal(e);
            }
            throw e;
        }
    }

    /** What the stream itself refused, as a body of unknown length that is too long, comes here through the parser. */
    private static DailyfeedException refusal(RuntimeException e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(DailyfeedException.class::isInstance)
                .map(DailyfeedException.class::cast)
                .findFirst()
                .orElseGet(() -> new DailyfeedException(CommonProblem.MALFORMED_JSON, e));
    }
}
