package click.dailyfeed.bench.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.bench.BenchException;
import click.dailyfeed.bench.plan.Deed;
import click.dailyfeed.bench.plan.PlannedFollow;
import click.dailyfeed.bench.plan.PlannedPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final PlannedFollow FOLLOW = new PlannedFollow(3, 1, 2);
    private static final PlannedPost POST = new PlannedPost(5, 1, "", "안녕하세요");
    private static final Instant WRITTEN = Instant.parse("2026-11-22T10:00:00.123456Z");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("what was recorded is there after the next start")
    void remembers() {
        try (Journal journal = open()) {
            assertThat(journal.isEmpty()).isTrue();
            journal.record(Entry.of(FOLLOW));
            journal.record(Entry.of(POST, 77, WRITTEN));
        }
        try (Journal journal = open()) {
            assertThat(journal.isEmpty()).isFalse();
            assertThat(journal.has(FOLLOW)).isTrue();
            assertThat(journal.has(new PlannedFollow(4, 2, 1))).isFalse();
            assertThat(journal.find(Deed.POST, 5)).contains(new Entry(Deed.POST, 5, 77, WRITTEN));
            assertThat(journal.ids(Deed.POST)).containsExactly(77L);
        }
    }

    @ParameterizedTest
    @DisplayName("a torn last line is as if it had not been written, and the next entry is whole")
    @ValueSource(strings = {"P", "POST 6 78", "POST 6 78 2026-11-22T10:00:00.5Z", "\0\0\0"})
    void tornLine(String torn) throws IOException {
        try (Journal journal = open()) {
            journal.record(Entry.of(FOLLOW));
        }
        Files.writeString(file(), torn, StandardOpenOption.APPEND);

        try (Journal journal = open()) {
            assertThat(journal.has(FOLLOW)).isTrue();
            assertThat(journal.find(Deed.POST, 6)).isEmpty();
            journal.record(Entry.of(POST, 77, WRITTEN));
        }
        try (Journal journal = open()) {
            assertThat(journal.has(FOLLOW)).isTrue();
            assertThat(journal.has(POST)).isTrue();
        }
    }

    @Test
    @DisplayName("a torn heading is an empty journal")
    void tornHeading() throws IOException {
        Files.writeString(file(), "dailyfeed-ben");

        try (Journal journal = open()) {
            assertThat(journal.isEmpty()).isTrue();
            journal.record(Entry.of(FOLLOW));
        }
        try (Journal journal = open()) {
            assertThat(journal.has(FOLLOW)).isTrue();
        }
    }

    @ParameterizedTest
    @DisplayName("a broken whole line is named")
    @ValueSource(
            strings = {
                "",
                "FOLLOW",
                "LOOK 1 0 1970-01-01T00:00:00Z",
                "FOLLOW x 0 1970-01-01T00:00:00Z",
                "FOLLOW 1 0 now"
            })
    void brokenLine(String line) throws IOException {
        try (Journal journal = open()) {
            journal.record(Entry.of(FOLLOW));
        }
        Files.writeString(file(), line + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::open)
                .isInstanceOf(BenchException.class)
                .hasMessageStartingWith("the journal " + file() + ", line 3, is broken");
    }

    @Test
    @DisplayName("the journal of another plan is refused")
    void otherPlan() {
        open().close();

        assertThatThrownBy(() -> Journal.open(file(), "other"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("records other data");
    }

    @Test
    @DisplayName("a journal in use is refused")
    void inUse() {
        Journal journal = open();
        try {
            assertThatThrownBy(this::open).isInstanceOf(BenchException.class).hasMessageContaining("in use");
        } finally {
            journal.close();
        }
    }

    @Test
    @DisplayName("a folder that cannot be made is named")
    void noFolder() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Journal.open(folder.resolve("file/below.journal"), "plan"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("cannot be opened");
    }

    private Journal open() {
        return Journal.open(file(), "plan");
    }

    private Path file() {
        return folder.resolve("test.journal");
    }
}
