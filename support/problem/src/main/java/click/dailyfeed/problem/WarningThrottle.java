package click.dailyfeed.problem;

import click.dailyfeed.code.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Keeps a flood of like refusals out of the log: of each code one line in a period. */
final class WarningThrottle {

    private final Duration period;
    private final Clock clock;
    private final Map<ProblemCode, Line> lines = new HashMap<>();

    WarningThrottle(Duration period, Clock clock) {
        this.period = period;
        this.clock = clock;
    }

    /** How many had no line since the last one of this code; empty if this one has none either. */
    synchronized OptionalInt admit(ProblemCode code) {
        Instant now = clock.instant();
        Line last = lines.getOrDefault(code, Line.NONE);
        if (now.isBefore(last.periodEnd())) {
            lines.put(code, new Line(last.periodEnd(), last.suppressed() + 1));
            return OptionalInt.empty();
        }
        lines.put(code, new Line(now.plus(period), 0));
        return OptionalInt.of(last.suppressed());
    }

    /**
     * @param periodEnd until when there is no other
     * @param suppressed how many there would have been since
     */
    private record Line(Instant periodEnd, int suppressed) {

        private static final Line NONE = new Line(Instant.MIN, 0);
    }
}
