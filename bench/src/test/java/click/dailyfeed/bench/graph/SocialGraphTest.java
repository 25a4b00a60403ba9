package click.dailyfeed.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SocialGraphTest {
    @Test
    @DisplayName("a part is the first members and the edges among them, under a name of its own")
    void induced() {
        SocialGraph whole = new SocialGraph("g", "", 4, List.of(new Edge(0, 1), new Edge(1, 3), new Edge(1, 2)));

        SocialGraph part = whole.first(3);

        assertThat(part.size()).isEqualTo(3);
        assertThat(part.edges()).containsExactly(new Edge(0, 1), new Edge(1, 2));
        assertThat(part.variant()).isEqualTo("3");
        assertThat(whole.first(4)).isSameAs(whole);
    }

    @Test
    @DisplayName("refuses an edge outside the graph, a loop and a negative number")
    void refuses() {
        assertThatThrownBy(() -> new SocialGraph("g", "", 2, List.of(new Edge(0, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Edge.between(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Edge.between(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a graph of its own is the same each time, connected, and as dense and uneven as a social one")
    void ownGraph() {
        SocialGraph graph = PreferentialAttachment.grow(962, 20, 1);

        assertThat(graph.edges())
                .isEqualTo(PreferentialAttachment.grow(962, 20, 1).edges());
        assertThat(graph.edges())
                .isNotEqualTo(PreferentialAttachment.grow(962, 20, 2).edges());
        assertThat(degrees(graph)).allMatch(degree -> degree >= 1);
        assertThat(graph.edges()).hasSizeBetween(18_000, 19_500);
        assertThat(degrees(graph)).anyMatch(degree -> degree > 150);
    }

    @Test
    @DisplayName("R4.1 nobody in a graph of its own follows more than 1000 members")
    void ownGraphKeepsTheLimit() {
        SocialGraph graph = PreferentialAttachment.grow(20_000, 10, 1);

        assertThat(degrees(graph)).allMatch(degree -> degree <= 1_000);
    }

    @Test
    @DisplayName("a graph of its own may be tiny")
    void tinyGraph() {
        assertThat(PreferentialAttachment.grow(1, 20, 1).edges()).isEmpty();
        assertThat(PreferentialAttachment.grow(2, 20, 1).edges()).containsExactly(new Edge(0, 1));
    }

    private static List<Integer> degrees(SocialGraph graph) {
        return IntStream.range(0, graph.size()).mapToObj(graph::degree).toList();
    }
}
