package click.dailyfeed.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.bench.BenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeListReaderTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("reads edges in either order, with Windows line ends, empty lines and no end of the last line")
    void readsEdges() throws IOException {
        SocialGraph graph = read("4\n", "1 0\r\n\r\n2\t1\n1 2\n0 3");

        assertThat(graph.size()).isEqualTo(4);
        assertThat(graph.edges()).containsExactly(new Edge(0, 1), new Edge(0, 3), new Edge(1, 2));
        assertThat(graph.neighbours(1)).containsExactly(0, 2);
        assertThat(graph.degree(3)).isEqualTo(1);
    }

    @ParameterizedTest
    @DisplayName("names file and line of a broken edge")
    @CsvSource({
        "1, expected two node numbers",
        "1 2 3, expected two node numbers",
        "1 -2, expected two node numbers",
        "one two, expected two node numbers",
        "1 99999999999, expected two node numbers",
        "1 4, expected nodes from 0 to 3",
        "2 2, expected two different nodes"
    })
    void namesBrokenLine(String line, String complaint) {
        assertThatThrownBy(() -> read("4", "1 0\n" + line + "\n"))
                .isInstanceOf(BenchException.class)
                .hasMessage(folder.resolve("g.edges") + ", line 2: " + complaint + ", found \"" + line + "\"");
    }

    @ParameterizedTest
    @DisplayName("refuses a broken number of nodes")
    @CsvSource({"''", "0", "-1", "many", "1 2"})
    void refusesBrokenSize(String size) {
        assertThatThrownBy(() -> read(size, "1 0\n"))
                .isInstanceOf(BenchException.class)
                .hasMessageStartingWith(folder.resolve("g.nodes") + ": expected the number of nodes, found");
    }

    @Test
    @DisplayName("names a file that cannot be read")
    void namesUnreadableFile() throws IOException {
        Files.writeString(folder.resolve("g.nodes"), "4");

        assertThatThrownBy(() -> EdgeListReader.read("g", folder.resolve("g.nodes"), folder.resolve("g.edges")))
                .isInstanceOf(BenchException.class)
                .hasMessageStartingWith(folder.resolve("g.edges") + " cannot be read");
    }

    @Test
    @DisplayName("names a file that is not text")
    void namesBinaryFile() throws IOException {
        Files.writeString(folder.resolve("g.nodes"), "4");
        Files.write(folder.resolve("g.edges"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> EdgeListReader.read("g", folder.resolve("g.nodes"), folder.resolve("g.edges")))
                .isInstanceOf(BenchException.class)
                .hasMessageStartingWith(folder.resolve("g.edges") + " cannot be read");
    }

    @Test
    @DisplayName("a folder without the data set is no error, one with half of it is")
    void missingDataSet() throws IOException {
        DataFolder data = new DataFolder(folder);
        assertThat(data.reed98()).isEmpty();

        Path half = Files.createDirectories(folder.resolve("data/social-graph/socfb-Reed98"));
        assertThatThrownBy(data::reed98).isInstanceOf(BenchException.class).hasMessageContaining("cannot be read");

        Files.writeString(half.resolve("socfb-Reed98.nodes"), "3");
        Files.writeString(half.resolve("socfb-Reed98.edges"), "0 2\n");
        assertThat(data.reed98()).hasValueSatisfying(graph -> {
            assertThat(graph.word()).isEqualTo("reed");
            assertThat(graph.edges()).containsExactly(new Edge(0, 2));
        });
    }

    private SocialGraph read(String nodes, String edges) throws IOException {
        Files.writeString(folder.resolve("g.nodes"), nodes, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("g.edges"), edges, StandardCharsets.UTF_8);
        return EdgeListReader.read("g", folder.resolve("g.nodes"), folder.resolve("g.edges"));
    }
}
