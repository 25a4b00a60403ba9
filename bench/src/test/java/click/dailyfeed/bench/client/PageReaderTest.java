package click.dailyfeed.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    @Test
    @DisplayName("a walk follows the cursors to the end")
    void toTheEnd() {
        PageReader<String> pages = cursor -> cursor == null
                ? new Scroll<>(List.of("a", "b"), true, "next")
                : new Scroll<>(List.of("c"), false, null);

        assertThat(pages.walk(100)).containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("a list that never ends is left after a while, also if its pages are empty")
    void neverEnding() {
        PageReader<String> full = cursor -> new Scroll<>(List.of("a"), true, "again");
        PageReader<String> empty = cursor -> new Scroll<>(List.of(), true, "again");

        assertThat(full.walk(5)).hasSize(5);
        assertThat(empty.walk(5)).isEmpty();
    }
}
