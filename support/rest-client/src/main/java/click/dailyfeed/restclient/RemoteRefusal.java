package click.dailyfeed.restclient;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.ProblemCode;
import java.io.Serial;

/** A called service answered 4xx: it works, and will not answer otherwise when asked again. */
public class RemoteRefusal extends DailyfeedException {

    @Serial
    private static final long serialVersionUID = 1L;

    RemoteRefusal(ProblemCode code) {
        super(code);
    }
}
