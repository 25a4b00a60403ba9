package click.dailyfeed.bench.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.bench.BenchException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final List<Integer> items = IntStream.range(0, 10_000).boxed().toList();

    @Test
    @DisplayName("each item is done once")
    void all() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        try (Workers workers = new Workers(8)) {
            workers.forEach(items, item -> assertThat(done.add(item)).isTrue());
        }
        assertThat(done).hasSize(items.size());
    }

    @Test
    @DisplayName("a failure is passed on and ends the work")
    void failure() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        try (Workers workers = new Workers(4)) {
            assertThatThrownBy(() -> workers.forEach(items, item -> {
                        if (item == 5) {
                            throw new BenchException("five");
                        }
                        done.add(item);
                    }))
                    .isInstanceOf(BenchException.class)
                    .hasMessage("five");
        }
        assertThat(done).doesNotContain(5).hasSizeLessThan(items.size());
    }
}
