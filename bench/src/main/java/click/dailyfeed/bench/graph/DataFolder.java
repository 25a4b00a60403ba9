package click.dailyfeed.bench.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with the data sets of the design. This is the only place that knows what is in it.
 *
 * <p>The Reed98 graph: Facebook friendships at Reed College in 2005, 962 members and 18,812 edges, from R. Rossi and
 * N. Ahmed, "The Network Data Repository with Interactive Graph Analytics and Visualization", AAAI 2015.
 *
 * @param path the folder, or the one above it where it is called {@code data}; it may be missing
 */
public record DataFolder(Path path) {
    private static final String REED98 = "socfb-Reed98";

    /**
     * The Reed98 graph.
     *
     * @return empty if the folder does not hold it
     * @throws click.dailyfeed.bench.BenchException if it is there but broken or unreadable
     */
    public Optional<SocialGraph> reed98() {
        return Stream.of(path.resolve("data"), path)
                .map(folder -> folder.resolve("social-graph").resolve(REED98))
                .filter(Files::isDirectory)
                .findFirst()
                .map(folder -> EdgeListReader.read(
                        "reed", folder.resolve(REED98 + ".nodes"), folder.resolve(REED98 + ".edges")));
    }
}
