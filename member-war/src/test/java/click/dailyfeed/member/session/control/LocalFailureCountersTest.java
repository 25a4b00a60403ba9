package click.dailyfeed.member.session.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LocalFailureCountersTest {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final LocalFailureCounters counters = new LocalFailureCounters();

    @Test
    @DisplayName("A9 a counter is full at its limit, until the window after its first failure is over")
    void full() {
        Map<String, Integer> limits = Map.of("account", 2, "address", 3);
        counters.count(List.of("account", "address"), WINDOW);
        assertThat(counters.fullFor(limits)).isZero();

        counters.count(List.of("account", "address"), WINDOW);

        assertThat(counters.fullFor(limits)).isBetween(WINDOW.minusSeconds(10), WINDOW);
        counters.forget("account");
        assertThat(counters.fullFor(limits)).isZero();
    }

    @Test
    @DisplayName("A9 after the window the count begins anew")
    void anew() {
        counters.count(List.of("account"), Duration.ZERO);
        counters.count(List.of("account"), WINDOW);

        assertThat(counters.fullFor(Map.of("account", 2))).isZero();
        assertThat(counters.fullFor(Map.of("account", 1))).isPositive();
    }
}
