package click.dailyfeed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", " * ", "\"3.abc\"", "\"3.\"", "\"2.abc\", \"3.def\"", "\"foreign\",\"3.a,b\""})
    @DisplayName("Conditional requests: If-Match compares the version, of any tag in the list")
    void matches(String header) {
        assertThatCode(() -> IfMatch.valueOf(header).expected().check(3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "\"3\"",
                "\"4.abc\"",
                "W/\"3.abc\"",
                "\"-3.abc\"",
                "\"99999999999999999999.a\"",
                "\"3.abc"
            })
    @DisplayName("Conditional requests: an If-Match without that version matches nothing, whatever it looks like")
    void conflicts(String header) {
        assertThatThrownBy(() -> IfMatch.valueOf(header).expected().check(3))
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(CommonProblem.VERSION_CONFLICT));
    }

    @Test
    @DisplayName("Conditional requests: the tags of If-None-Match, weak or not, with commas in them")
    void tags() {
        assertThat(VersionTag.tags("W/\"1.a\", \"2,b\", c")).containsExactlyInAnyOrder("\"1.a\"", "\"2,b\"");
    }

    @Test
    @DisplayName("Conditional requests: a tag is <version>.<hash of the body>")
    void of() {
        assertThat(VersionTag.of(7, new byte[] {1}))
                .matches("\"7\\.[\\w-]{16}\"")
                .isEqualTo(VersionTag.of(7, new byte[] {1}))
                .isNotEqualTo(VersionTag.of(7, new byte[] {2}));
        assertThat(VersionTag.versions(VersionTag.of(7, new byte[] {1}))).containsExactly(7L);
    }
}
