package click.dailyfeed.activityevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityEventsConfigTest {

    private static final String SEOUL = "Asia/Seoul";
    private static final Duration OFFSET = Duration.ofHours(-5);

    @Test
    @DisplayName("E1 in the profile test the clock of events is shifted")
    void shifted() {
        ActivityEventsConfig config = config(SEOUL, OFFSET, Optional.of("test"));

        assertThat(config.clock().instant()).isCloseTo(Instant.now().plus(OFFSET), within(10, ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "prod", "dev"})
    @DisplayName("E1 elsewhere a shifted clock stops the start and is named")
    void refused(String profile) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(SEOUL, OFFSET, Optional.ofNullable(profile)))
                .withMessageStartingWith("dailyfeed.clock.offset ");
    }

    @Test
    @DisplayName("E1 no offset needs no profile")
    void noOffset() {
        ActivityEventsConfig config = config(SEOUL, Duration.ZERO, Optional.empty());

        assertThat(config.clock().instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    @DisplayName("E1 a zone that does not exist stops the start and is named")
    void zone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config("Asia/Hanyang", Duration.ZERO, Optional.empty()))
                .withMessageStartingWith("dailyfeed.zone ");
    }

    private static ActivityEventsConfig config(String zone, Duration offset, Optional<String> profile) {
        return new ActivityEventsConfig(
                zone,
                (short) 1,
                10_000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Set.of("activity"),
                Set.of("timeline"),
                offset,
                profile);
    }
}
