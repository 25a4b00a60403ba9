package click.dailyfeed.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunningRequestsTest {

    private final RunningRequests running = new RunningRequests(2);

    @Test
    @DisplayName("F7 one too many is refused until another leaves")
    void limit() {
        RunningRequest first = new RunningRequest(running);
        RunningRequest second = new RunningRequest(running);
        RunningRequest third = new RunningRequest(running);

        assertThat(first.enter()).isEqualTo(Admission.ADMITTED);
        assertThat(second.enter()).isEqualTo(Admission.ADMITTED);
        assertThat(third.enter()).isEqualTo(Admission.REFUSED);

        first.leave();

        assertThat(new RunningRequest(running).enter()).isEqualTo(Admission.ADMITTED);
    }

    @Test
    @DisplayName("F7 who was refused, or never asked, takes no place along")
    void refusedLeavesNothing() {
        RunningRequest first = new RunningRequest(running);
        RunningRequest second = new RunningRequest(running);
        first.enter();
        second.enter();
        RunningRequest refused = new RunningRequest(running);
        refused.enter();

        refused.leave();
        new RunningRequest(running).leave();

        assertThat(new RunningRequest(running).enter()).isEqualTo(Admission.REFUSED);
    }
}
