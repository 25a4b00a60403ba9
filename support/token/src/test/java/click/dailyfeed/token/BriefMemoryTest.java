package click.dailyfeed.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BriefMemoryTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private long now = Long.MAX_VALUE - 1;
    private final BriefMemory<String, Integer> memory = new BriefMemory<>(2, () -> now);

    private void later(Duration time) {
        now += time.toNanos();
    }

    @Test
    @DisplayName("an answer is remembered for its time, to the nanosecond, also when the clock wraps around")
    void time() {
        memory.remember("minji", 1, SECOND);

        later(SECOND.minusNanos(1));
        assertThat(memory.find("minji")).contains(1);
        later(Duration.ofNanos(1));
        assertThat(memory.find("minji")).isEmpty();
    }

    @Test
    @DisplayName("a new answer takes the place of the old one, and its own time")
    void replaced() {
        memory.remember("minji", 1, SECOND);
        later(SECOND.dividedBy(2));
        memory.remember("minji", 2, SECOND);

        later(SECOND.dividedBy(2));
        assertThat(memory.find("minji")).contains(2);
    }

    @Test
    @DisplayName("of too many answers the one not used for longest goes")
    void bounded() {
        memory.remember("minji", 1, SECOND);
        memory.remember("dave", 2, SECOND);
        assertThat(memory.find("minji")).contains(1);
        memory.remember("sora", 3, SECOND);

        assertThat(memory.find("dave")).isEmpty();
        assertThat(memory.find("minji")).contains(1);
        assertThat(memory.find("sora")).contains(3);
    }

    @Test
    @DisplayName("what was forgotten is not found")
    void forgotten() {
        memory.remember("minji", 1, SECOND);
        memory.forget("minji");

        assertThat(memory.find("minji")).isEmpty();
    }
}
