package click.dailyfeed.restclient;

import click.dailyfeed.code.problem.ProblemCode;
import click.dailyfeed.code.problem.RetryLaterException;
import java.io.Serial;
import java.time.Duration;

/** A called service answered 5xx: it may answer when asked again. */
public class RemoteFailure extends RetryLaterException {

    @Serial
    private static final long serialVersionUID = 1L;

    RemoteFailure(ProblemCode code, Duration retryAfter) {
        super(code, retryAfter);
    }
}
