package click.dailyfeed.code.problem;

import java.io.Serial;
import java.time.Duration;

/** A refusal that passes with time: the client is told for how long to wait ({@code Retry-After}). */
public class RetryLaterException extends DailyfeedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param code of status 429 or 503
     * @param retryAfter a part of a second counts as a whole one
     */
    public RetryLaterException(ProblemCode code, Duration retryAfter, Object... arguments) {
        super(code, arguments);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
