package click.dailyfeed.code.problem;

import java.io.Serial;
import java.util.List;

/**
 * What the application layer throws when it cannot do what was asked: a code and safe arguments for the client, a
 * cause for the log only.
 */
public class DailyfeedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<Object> arguments;

    public DailyfeedException(ProblemCode code, Object... arguments) {
        this(code, (Throwable) null, arguments);
    }

    public DailyfeedException(ProblemCode code, Throwable cause, Object... arguments) {
        super(code.name(), cause);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public ProblemCode code() {
        return code;
    }

    /** What the text of the code names; safe to show. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
