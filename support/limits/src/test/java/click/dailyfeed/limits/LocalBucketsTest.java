package click.dailyfeed.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {

    private static final Rate SIGNUPS = new Rate(5, Duration.ofMinutes(30));
    private static final long NOW = 1_763_812_800_000_000L;
    private static final long MINUTE = 60_000_000L;

    private final LocalBuckets buckets = new LocalBuckets();

    private Allowance take(long now) {
        return buckets.take("SIGNUP:address:127.0.0.1", SIGNUPS, now);
    }

    @Test
    @DisplayName("F6 a full bucket gives all its tokens at once, then none until the first is back")
    void burst() {
        for (int left = 4; left >= 0; left--) {
            assertThat(take(NOW).remaining()).isEqualTo(left);
        }

        Allowance refused = take(NOW);

        assertThat(refused.admission()).isEqualTo(Admission.REFUSED);
        assertThat(refused).isEqualTo(new Allowance(5, 0, Duration.ofMinutes(30), Duration.ofMinutes(6)));
    }

    @Test
    @DisplayName("F6 tokens come back one by one; asking in vain delays nothing")
    void refill() {
        for (int i = 0; i < 5; i++) {
            take(NOW);
        }
        for (int minute = 0; minute < 6; minute++) {
            assertThat(take(NOW + minute * MINUTE).admission()).isEqualTo(Admission.REFUSED);
        }

        assertThat(take(NOW + 6 * MINUTE).admission()).isEqualTo(Admission.ADMITTED);
        assertThat(take(NOW + 6 * MINUTE).admission()).isEqualTo(Admission.REFUSED);
        assertThat(take(NOW + 60 * MINUTE)).isEqualTo(new Allowance(5, 4, Duration.ofMinutes(6), Duration.ZERO));
    }

    @Test
    @DisplayName("F6 a clock that steps back gives no more than a full bucket")
    void clockStepsBack() {
        take(NOW + 60 * MINUTE);

        assertThat(take(NOW).admission()).isEqualTo(Admission.REFUSED);
        assertThat(take(NOW).remaining()).isZero();
    }

    @Test
    @DisplayName("F6 memory is bounded: the buckets used longest ago are forgotten")
    void bounded() {
        for (int i = 0; i < 5; i++) {
            take(NOW);
        }
        for (int i = 0; i < 50_000; i++) {
            buckets.take("READ:member:" + i, SIGNUPS, NOW);
        }

        assertThat(take(NOW).remaining()).isEqualTo(4);
    }
}
