package click.dailyfeed.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MixActionTest {

    @Test
    @DisplayName("60 % home, 30 % user, 10 % compose")
    void shares() {
        Random random = new Random(1);

        Map<MixAction, Long> counts = Stream.generate(() -> MixAction.any(random))
                .limit(10_000)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts.get(MixAction.HOME)).isCloseTo(6_000, within(200L));
        assertThat(counts.get(MixAction.USER)).isCloseTo(3_000, within(200L));
        assertThat(counts.get(MixAction.COMPOSE)).isCloseTo(1_000, within(200L));
    }
}
