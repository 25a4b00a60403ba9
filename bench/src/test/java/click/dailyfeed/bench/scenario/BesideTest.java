package click.dailyfeed.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.bench.BenchException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BesideTest {

    @Test
    @DisplayName("its result, or its failure in one line")
    void end() {
        assertThat(Beside.start(() -> 7).end()).isEqualTo(7);
        assertThatThrownBy(() -> Beside.start(() -> {
                            throw new BenchException("wrong answers");
                        })
                        .end())
                .isInstanceOf(BenchException.class)
                .hasMessage("wrong answers");
    }
}
