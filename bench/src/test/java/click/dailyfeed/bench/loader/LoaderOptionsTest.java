package click.dailyfeed.bench.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.bench.BenchException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoaderOptionsTest {
    @Test
    @DisplayName("without options all of the data set goes to the EAR on this machine")
    void defaults() {
        LoaderOptions options = parse(Map.of());

        assertThat(options.platform().member()).isEqualTo(URI.create("http://localhost:9080/member"));
        assertThat(options.platform().timeline()).isEqualTo(URI.create("http://localhost:9080/timeline"));
        assertThat(options.shared()).isEqualTo(Path.of("../shared"));
        assertThat(options.members()).isEmpty();
        assertThat(options.connections()).isEqualTo(16);
        assertThat(options.checks()).isEqualTo(50);
        assertThat(options.start()).isEqualTo(FreshStartPredicate.RESUMED);
    }

    @Test
    @DisplayName("an option goes before a property, a slash at the end of a URL is dropped")
    void options() {
        Map<String, String> properties = Map.of(
                "dailyfeed.public-url.member", "http://a:8084",
                "dailyfeed.public-url.content", "http://a:8081/",
                "dailyfeed.shared", "/data/../shared");

        LoaderOptions options =
                parse(properties, "--member", "http://b:8084/", "--members", "50", "--fresh", "--seed", "7");

        assertThat(options.platform().member()).isEqualTo(URI.create("http://b:8084"));
        assertThat(options.platform().content()).isEqualTo(URI.create("http://a:8081"));
        assertThat(options.shared()).isEqualTo(Path.of("/shared"));
        assertThat(options.members()).isEqualTo(OptionalInt.of(50));
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.start()).isEqualTo(FreshStartPredicate.FRESH);
    }

    @ParameterizedTest
    @DisplayName("a bad option is named")
    @CsvSource({
        "--members, 0",
        "--members, many",
        "--connections, 99999",
        "--seed, -1",
        "--member, localhost:9080",
        "--content, http://",
        "--timeline, ht tp://x",
        "--unknown, 1",
        "members, 1"
    })
    void badOption(String name, String value) {
        assertThatThrownBy(() -> parse(Map.of(), name, value))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining(name.replaceFirst("--", ""));
    }

    @Test
    @DisplayName("an option without its value is named")
    void missingValue() {
        assertThatThrownBy(() -> parse(Map.of(), "--members"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("\"--members\"");
    }

    private static LoaderOptions parse(Map<String, String> properties, String... arguments) {
        return LoaderOptions.parse(arguments, name -> Optional.ofNullable(properties.get(name)));
    }
}
