package click.dailyfeed.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @Test
    @DisplayName("F6 permits and period")
    void parse() {
        Rate rate = Rate.parse("5/PT30M");

        assertThat(rate).isEqualTo(new Rate(5, Duration.ofMinutes(30)));
        assertThat(rate.times(10_000)).isEqualTo(new Rate(50_000, Duration.ofMinutes(30)));
        assertThat(rate.intervalMicros()).isEqualTo(360_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "5/", "/PT1M", "0/PT1M", "-1/PT1M", "5/PT0S", "5/-PT1M", "5/1M", "5/PT1M/x", "x/PT1M"})
    @DisplayName("F6 anything else is refused")
    void malformed(String text) {
        assertThatThrownBy(() -> Rate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("F6 a rate beyond one in a microsecond has that interval")
    void shortest() {
        assertThat(new Rate(2_000_000, Duration.ofSeconds(1)).intervalMicros()).isEqualTo(1);
    }
}
