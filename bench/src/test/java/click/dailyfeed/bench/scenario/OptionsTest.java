package click.dailyfeed.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.bench.BenchException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static Options parse(String... arguments) {
        return Options.parse(arguments, Map.of("feeds", "POST,MY_FEED", "rounds", "4"));
    }

    @Test
    @DisplayName("some constants, none, and one that does not exist")
    void constants() {
        assertThat(parse().constants("feeds", FeedEndpoint.class))
                .containsExactly(FeedEndpoint.POST, FeedEndpoint.MY_FEED);
        assertThat(parse("--feeds", "none").constants("feeds", FeedEndpoint.class))
                .isEmpty();
        assertThatThrownBy(() -> parse("--feeds", "POST,LIKES").constants("feeds", FeedEndpoint.class))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("--feeds")
                .hasMessageContaining("MOST_POPULAR");
    }

    @Test
    @DisplayName("an unknown option is refused, and so is a number of none")
    void refused() {
        assertThatThrownBy(() -> parse("--rouds", "3")).hasMessageContaining("--rounds 4");
        assertThatThrownBy(() -> parse("--rounds", "0").number("rounds")).hasMessageContaining("--rounds");
    }
}
