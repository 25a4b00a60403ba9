package click.dailyfeed.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DelaysTest {

    @Test
    @DisplayName("percentiles by nearest rank")
    void percentiles() {
        Delays delays = Delays.of(LongStream.rangeClosed(1, 200)
                .map(number -> (201 - number) * 1_000_000)
                .boxed()
                .toList());

        assertThat(delays.millis(0.5)).isEqualTo(100);
        assertThat(delays.millis(0.99)).isEqualTo(198);
        assertThat(delays.millis(1)).isEqualTo(200);
        assertThat(delays.row("posts")).isEqualToIgnoringNewLines("| posts | 200 | 100 | 198 | 200 |");
        assertThat(Delays.of(List.of()).millis(0.99)).isZero();
    }
}
