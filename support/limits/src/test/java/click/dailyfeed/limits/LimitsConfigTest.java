package click.dailyfeed.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitsConfigTest {

    private static LimitsConfig config(String search, long factor, int concurrency) {
        return new LimitsConfig("600/PT1M", "60/PT1M", search, "30/PT30M", "5/PT30M", factor, concurrency);
    }

    @Test
    @DisplayName("F6 open limits: every rate by one factor")
    void factor() {
        LimitsConfig open = config("60/PT1M", 10_000, 1);

        assertThat(open.rate(LimitClass.READ)).isEqualTo(new Rate(6_000_000, Duration.ofMinutes(1)));
        assertThat(open.rate(LimitClass.SIGNUP)).isEqualTo(new Rate(50_000, Duration.ofMinutes(30)));
    }

    @Test
    @DisplayName("F6 F7 a bad setting is named")
    void bad() {
        assertThatThrownBy(() -> config("60", 1, 1)).hasMessageContaining("dailyfeed.limits.search");
        assertThatThrownBy(() -> config("60/PT1M", 0, 1)).hasMessageContaining("dailyfeed.limits.factor");
        assertThatThrownBy(() -> config("60/PT1M", Long.MAX_VALUE, 1)).hasMessageContaining("dailyfeed.limits.factor");
        assertThatThrownBy(() -> config("60/PT1M", 1, 0)).hasMessageContaining("dailyfeed.limits.concurrency");
    }
}
