package click.dailyfeed.timeline.ranking.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.timeline.ranking.entity.RankingWindow.DecayPredicate;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingWindowTest {

    private static final Instant NOON = Instant.parse("2026-07-31T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    @DisplayName("R10.1 a window is known by the code that it is written with")
    void codes(RankingWindow window) {
        assertThat(RankingWindow.of(window.code())).isSameAs(window);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1d", "24H", " 7d", "ALL", "DAY"})
    @DisplayName("R10.1 anything else is VALIDATION_FAILED")
    void unknown(String code) {
        assertThatThrownBy(() -> RankingWindow.of(code))
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(CommonProblem.VALIDATION_FAILED));
    }

    @ParameterizedTest
    @CsvSource({
        "24h, 2026-07-30T12:00:00Z, DECAYING",
        "7d, 2026-07-24T12:00:00Z, DECAYING",
        "30d, 2026-07-01T12:00:00Z, UNDIVIDED"
    })
    @DisplayName("R10.1 a window begins its length ago; only in the short ones age lowers the score")
    void windows(String code, Instant start, DecayPredicate decay) {
        RankingWindow window = RankingWindow.of(code);

        assertThat(window.start(NOON)).isEqualTo(start);
        assertThat(window.decay()).isEqualTo(decay);
    }

    @Test
    @DisplayName("R10.1 the window of everything begins before there were posts")
    void all() {
        assertThat(RankingWindow.ALL.start(NOON)).isBefore(Instant.EPOCH);
        assertThat(RankingWindow.ALL.decay()).isEqualTo(DecayPredicate.UNDIVIDED);
    }
}
