package click.dailyfeed.restclient;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ProblemCode;
import java.io.Serial;

/** A called service answered 5xx: it may answer when asked again. */
public class RemoteFailure extends DailyfeedException {

    @Serial
    private static final long serialVersionUID = 1L;

    RemoteFailure(ProblemCode code) {
        super(code);
    }
}
