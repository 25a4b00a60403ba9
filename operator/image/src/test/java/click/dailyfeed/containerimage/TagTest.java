package click.dailyfeed.containerimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    private static final Path SCRIPT = Path.of("tag.sh").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"main", "develop", "hotfix"})
    @DisplayName("A pushed branch gives branch, day and build number")
    void branch(String branch) throws Exception {
        assertThat(tag(branch, "20251024", "7", "")).isEqualTo(new Result(0, branch + "-20251024-7\n"));
    }

    @Test
    @DisplayName("A given tag is the tag")
    void given() throws Exception {
        assertThat(tag("main", "20251024", "7", "release-1")).isEqualTo(new Result(0, "release-1\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "-x", ".x", "a b", "a;b", "$(id)", "ok\nlatest=1"})
    @DisplayName("What is not the tag of an image is refused and not printed")
    void refused(String given) throws Exception {
        assertThat(tag("main", "20251024", "7", given)).isEqualTo(new Result(1, ""));
    }

    @Test
    @DisplayName("A tag has at most 128 characters")
    void length() throws Exception {
        assertThat(tag("main", "20251024", "7", "x".repeat(128)).status()).isZero();
        assertThat(tag("main", "20251024", "7", "x".repeat(129)).status()).isEqualTo(1);
    }

    private static Result tag(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private record Result(int status, String output) {}
}
