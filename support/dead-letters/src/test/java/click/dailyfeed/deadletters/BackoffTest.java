package click.dailyfeed.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @DisplayName(
            "E8 a letter waits twice as long after each failure, an hour at most, and by chance up to half of it less")
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "19, PT1H"})
    void doubles(int attempts, Duration full) {
        Backoff backoff = new Backoff(RandomGenerator.getDefault());

        for (int i = 0; i < 100; i++) {
            assertThat(backoff.after(attempts)).isBetween(full.dividedBy(2), full);
        }
    }
}
