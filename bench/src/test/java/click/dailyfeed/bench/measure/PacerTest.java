package click.dailyfeed.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.bench.BenchException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PacerTest {

    @Test
    @DisplayName("each is done once, none before it is due")
    void paced() {
        Queue<Long> done = new ConcurrentLinkedQueue<>();
        Queue<Long> early = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();

        double rate = new Pacer(3, 200).run(Duration.ofMillis(250), number -> {
            done.add(number);
            if (System.nanoTime() - begin < number * 5_000_000L) {
                early.add(number);
            }
        });

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 50).boxed().toList());
        assertThat(early).isEmpty();
        assertThat(rate).isPositive().isLessThan(210);
    }

    @Test
    @DisplayName("a failure ends it")
    void failure() {
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> new Pacer(1, 1_000).run(Duration.ofSeconds(10), number -> {
                    begun.incrementAndGet();
                    throw new BenchException("post 1 was never seen");
                }))
                .isInstanceOf(BenchException.class)
                .hasMessage("post 1 was never seen");
        assertThat(begun).hasValue(1);
    }
}
