package click.dailyfeed.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallTimesTest {
    @Test
    @DisplayName("the table has a row for each kind called: count, span, rate and nearest-rank percentiles")
    void table() {
        CallTimes times = new CallTimes();
        for (int i = 1; i <= 2_000; i++) {
            long start = TimeUnit.MILLISECONDS.toNanos(i);
            times.add(Call.POST, start, start + TimeUnit.MICROSECONDS.toNanos(i * 10L));
        }

        assertThat(times.count()).isEqualTo(2_000);
        assertThat(times.table().lines())
                .containsExactly(
                        "| call | calls | seconds | calls/s | p50 ms | p99 ms |",
                        "|---|---:|---:|---:|---:|---:|",
                        "| post | 2000 | 2.0 | 991 | 10.0 | 19.8 |");
    }
}
