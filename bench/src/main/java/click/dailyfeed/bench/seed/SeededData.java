package click.dailyfeed.bench.seed;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.graph.SocialGraph;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What later runs need to know of seeded feeds; kept in a file.
 *
 * @param set as in {@link SeedPlan#set()}
 * @param postsEach as in {@link SeedPlan#postsEach()}
 * @param followers as in {@link SeedPlan#followers()}
 * @param ids what the platform calls the members; the index is the member's number in the plan
 */
public record SeededData(String set, int postsEach, int followers, List<Long> ids) {
    private static final String FILE = "seeded-feeds.json";
    private static final Jsonb JSONB = JsonbBuilder.create();

    /**
     * Reads it.
     *
     * @param directory where benchmarks record what is done
     * @throws BenchException if nothing was seeded
     */
    public static SeededData read(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            return JSONB.fromJson(Files.readString(file), SeededData.class);
        } catch (IOException | JsonbException e) {
            throw new BenchException(file + " cannot be read: seed the feeds first (exec:java@seed-feeds)", e);
        }
    }

    /**
     * Writes it, in the place of what was seeded before.
     *
     * @return the file
     * @throws BenchException if it cannot be written
     */
    public Path write(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            return Files.writeString(file, JSONB.toJson(this));
        } catch (IOException e) {
            throw new BenchException(file + " cannot be written: " + e, e);
        }
    }

    /**
     * The plan that it was made by.
     *
     * @param whole the data set, of which the first members may have been seeded
     */
    public SeedPlan plan(SocialGraph whole) {
        int members = ids.size() - followers - SeedPlan.OTHERS;
        return new SeedPlan(set, whole.first(members), postsEach, followers);
    }
}
