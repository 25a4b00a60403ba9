package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The data set loader as a person runs it, on a part of the graph. */
class LoaderIT {

    /** An account belongs to its data set and seed: another seed each time signs up other members. */
    private final String seed = Long.toString(System.currentTimeMillis() % Integer.MAX_VALUE);

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @DisplayName(
            "R9.1 R9.4 R7.3 R8.2 what the loader wrote is in the feeds and counts of its members, in order, to the end")
    void loadsAndChecks(@TempDir Path journal) throws IOException, InterruptedException {
        Process loader = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Ddailyfeed.shared=" + System.getProperty("dailyfeed.shared"),
                        "-Ddailyfeed.bench.directory=" + journal,
                        "click.dailyfeed.bench.loader.Loader",
                        "--members",
                        "30",
                        "--checks",
                        "30",
                        "--seed",
                        seed,
                        "--member",
                        Http.baseOf("member"),
                        "--content",
                        Http.baseOf("content"),
                        "--timeline",
                        Http.baseOf("timeline")))
                .redirectErrorStream(true)
                .start();

        String output = new String(loader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(loader.waitFor()).as(output).isZero();
        assertThat(output).contains("are what the graph says");
    }
}
