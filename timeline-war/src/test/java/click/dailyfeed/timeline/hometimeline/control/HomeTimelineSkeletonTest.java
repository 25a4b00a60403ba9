package click.dailyfeed.timeline.hometimeline.control;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import click.dailyfeed.timeline.hometimeline.entity.Sentinel;
import click.dailyfeed.timeline.hometimeline.entity.TimelinePart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts 60 to 1 by authors 1 to 4 in turns, two in each second; the stored timeline is a part of that truth. */
class HomeTimelineSkeletonTest {

    private static final long NEWEST = 60;
    private static final long SETTLED = 50;
    private static final long OLDEST_STORED = 21;
    private static final long MERGED_AUTHOR = 4;

    private int sqlQuestions;
    private boolean redisAway;

    private static FeedEntry post(long id) {
        return new FeedEntry(new Position(Instant.EPOCH.plusSeconds(id / 2), id), 1 + id % 4);
    }

    private static List<FeedEntry> posts(long newest, long oldest) {
        return LongStream.iterate(newest, id -> id >= oldest, id -> id - 1)
                .mapToObj(HomeTimelineSkeletonTest::post)
                .toList();
    }

    private static List<FeedEntry> behind(List<FeedEntry> entries, Optional<Position> after, int limit) {
        return entries.stream()
                .filter(entry -> after.isEmpty() || entry.isOlderThan(after.get()))
                .limit(limit)
                .toList();
    }

    private Optional<TimelinePart> stored(Optional<Position> after, int limit) {
        // Unsettled posts may be there or not, those of the merged author are not, and one lies below the complete
        // part.
        List<FeedEntry> entries = new ArrayList<>(posts(SETTLED + 5, OLDEST_STORED));
        entries.removeIf(entry -> entry.authorId() == MERGED_AUTHOR);
        entries.add(post(7));
        Sentinel sentinel = new Sentinel(Optional.of(post(OLDEST_STORED).position()), "epoch", "coverage");
        return redisAway
                ? Optional.empty()
                : Optional.of(new TimelinePart(sentinel, "epoch", SETTLED, behind(entries, after, limit)));
    }

    private List<FeedEntry> sql(List<Long> authors, Optional<Position> after, int limit) {
        sqlQuestions++;
        return behind(
                posts(NEWEST, 1).stream()
                        .filter(entry -> authors.contains(entry.authorId()))
                        .toList(),
                after,
                limit);
    }

    private HomeTimelineSkeleton skeleton(Set<Long> shown) {
        List<FeedEntry> recent = new ArrayList<>(posts(NEWEST, SETTLED + 1));
        recent.sort(Comparator.comparing(FeedEntry::postId));
        return new HomeTimelineSkeleton(
                shown,
                Set.of(MERGED_AUTHOR),
                recent,
                this::stored,
                (after, limit) -> sql(List.copyOf(shown), after, limit),
                this::sql);
    }

    private List<Position> walk(Set<Long> shown, int size) {
        HomeTimelineSkeleton skeleton = skeleton(shown);
        List<Position> walked = new ArrayList<>();
        List<Position> part = skeleton.after(Optional.empty(), size);
        walked.addAll(part);
        while (part.size() == size) {
            part = skeleton.after(Optional.of(part.get(size - 1)), size);
            walked.addAll(part);
        }
        assertThat(part).hasSizeLessThan(size);
        return walked;
    }

    private static List<Position> truth(Set<Long> shown) {
        return posts(NEWEST, 1).stream()
                .filter(entry -> shown.contains(entry.authorId()))
                .map(FeedEntry::position)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 30, 59, 60, 61, 500})
    @DisplayName("R9.4 stored, recent, merged and SQL have no seam, whatever the size of a page")
    void noSeam(int size) {
        for (Set<Long> shown :
                List.of(Set.of(1L, 2L, 3L, 4L), Set.of(1L), Set.of(4L), Set.of(2L, 4L), Set.<Long>of())) {
            assertThat(walk(shown, size)).as("authors %s", shown).isEqualTo(truth(shown));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 61})
    @DisplayName("R9.5 without Redis SQL answers")
    void withoutRedis(int size) {
        redisAway = true;

        assertThat(walk(Set.of(1L, 2L, 4L), size)).isEqualTo(truth(Set.of(1L, 2L, 4L)));
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 40, 21})
    @DisplayName("R9.5 Redis lost in the middle of a walk makes no difference")
    void lostOnTheWay(long lostAt) {
        HomeTimelineSkeleton skeleton = skeleton(Set.of(1L, 2L, 3L, 4L));
        List<Position> walked = new ArrayList<>(skeleton.after(Optional.empty(), (int) (NEWEST - lostAt + 1)));
        redisAway = true;
        walked.addAll(skeleton.after(Optional.of(walked.get(walked.size() - 1)), 100));

        assertThat(walked).isEqualTo(truth(Set.of(1L, 2L, 3L, 4L)));
    }

    @Test
    @DisplayName("R9.1 what is stored and recent costs no SQL")
    void noSql() {
        assertThat(skeleton(Set.of(1L, 2L, 3L)).after(Optional.empty(), 20)).hasSize(20);
        assertThat(sqlQuestions).isZero();
    }
}
