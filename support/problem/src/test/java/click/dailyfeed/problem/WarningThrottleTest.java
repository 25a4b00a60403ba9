package click.dailyfeed.problem;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.code.problem.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarningThrottleTest {

    private static final Duration PERIOD = Duration.ofSeconds(10);

    /** A clock that stands still until it is moved. */
    private static final class StandingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final StandingClock clock = new StandingClock();
    private final WarningThrottle warnings = new WarningThrottle(PERIOD, clock);

    @Test
    @DisplayName("A6 of a flood of refusals one a period has a line, which tells how many had none")
    void flood() {
        assertThat(warnings.admit(CommonProblem.UPSTREAM_UNAVAILABLE)).hasValue(0);
        for (int i = 0; i < 1000; i++) {
            assertThat(warnings.admit(CommonProblem.UPSTREAM_UNAVAILABLE)).isEmpty();
        }

        clock.now = clock.now.plus(PERIOD);

        assertThat(warnings.admit(CommonProblem.UPSTREAM_UNAVAILABLE)).hasValue(1000);
        assertThat(warnings.admit(CommonProblem.UPSTREAM_UNAVAILABLE)).isEmpty();
        clock.now = clock.now.plus(PERIOD);
        assertThat(warnings.admit(CommonProblem.UPSTREAM_UNAVAILABLE)).hasValue(1);
    }

    @Test
    @DisplayName("a flood of one code hides nothing of another")
    void codes() {
        warnings.admit(CommonProblem.UPSTREAM_UNAVAILABLE);

        assertThat(warnings.admit(CommonProblem.OVERLOADED)).hasValue(0);
    }
}
