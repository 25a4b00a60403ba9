package click.dailyfeed.problem;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ProblemCode;
import click.dailyfeed.code.problem.RetryLaterException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * An error on its way to the client; {@link ProblemFilter} writes it as a document, as it knows the request.
 *
 * @param code name, status and text
 * @param arguments what the text names, safe to show
 * @param errors one for each invalid field; empty for most codes
 * @param cause what happened, for the log only; null where the code says it all
 * @param retryAfter when the client may come back; only shown with 429 and 503
 */
public record Problem(
        ProblemCode code, List<Object> arguments, List<FieldError> errors, Throwable cause, Duration retryAfter) {

    /**
     * @param field name of the property or parameter
     * @param message its text in a language
     */
    public record FieldError(String field, Function<Locale, String> message) {}

    static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(1);

    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, List.of(arguments), List.of(), null, DEFAULT_RETRY_AFTER);
    }

    /** What the application layer refused, with its cause. */
    public static Problem of(DailyfeedException exception) {
        Duration retryAfter = exception instanceof RetryLaterException later ? later.retryAfter() : DEFAULT_RETRY_AFTER;
        return new Problem(
                exception.code(), List.of(exception.arguments()), List.of(), exception.getCause(), retryAfter);
    }

    static Problem unexpected(Throwable cause) {
        return new Problem(CommonProblem.INTERNAL_ERROR, List.of(), List.of(), cause, DEFAULT_RETRY_AFTER);
    }

    static Problem invalid(List<FieldError> errors) {
        return new Problem(CommonProblem.VALIDATION_FAILED, List.of(), errors, null, DEFAULT_RETRY_AFTER);
    }

    /** The answer that carries this problem. */
    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(code.status()).entity(this);
        if (code.status() == 503 || code.status() == 429) {
            response.header(
                    HttpHeaders.RETRY_AFTER, retryAfter.plusNanos(999_999_999).toSeconds());
        }
        return response.build();
    }
}
