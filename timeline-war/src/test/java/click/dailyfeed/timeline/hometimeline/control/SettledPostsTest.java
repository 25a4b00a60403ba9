package click.dailyfeed.timeline.hometimeline.control;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import click.dailyfeed.timeline.hometimeline.entity.CreatedPost;
import click.dailyfeed.visibility.VisibilityPredicate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettledPostsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final SettledPosts settled = new SettledPosts(PATIENCE);

    private List<Long> among(long through, Instant now, long... ids) {
        List<CreatedPost> posts = LongStream.of(ids)
                .mapToObj(id -> new CreatedPost(new FeedEntry(new Position(NOON, id), 1), VisibilityPredicate.VISIBLE))
                .toList();
        return settled.among(through, posts, now).stream().map(CreatedPost::id).toList();
    }

    @Test
    @DisplayName("R9.4 ids without a gap are settled at once")
    void noGap() {
        assertThat(among(3, NOON, 4, 5, 6)).containsExactly(4L, 5L, 6L);
        assertThat(among(6, NOON)).isEmpty();
    }

    @Test
    @DisplayName("R9.4 nothing behind a missing id is settled while it may still come")
    void gap() {
        assertThat(among(3, NOON, 4, 6, 7)).containsExactly(4L);
        assertThat(among(4, NOON.plusSeconds(39), 6, 7)).isEmpty();
        assertThat(among(4, NOON.plusSeconds(39), 5, 6, 7)).containsExactly(5L, 6L, 7L);
    }

    @Test
    @DisplayName("R9.4 a missing id counts as rolled back once every transaction of its time is over")
    void rolledBack() {
        assertThat(among(4, NOON, 6, 7)).isEmpty();
        assertThat(among(4, NOON.plus(PATIENCE), 6, 7, 8)).containsExactly(6L, 7L, 8L);
    }

    @Test
    @DisplayName("R9.4 each gap has its own time, which begins when a post behind it is seen")
    void gaps() {
        assertThat(among(4, NOON, 6)).isEmpty();
        assertThat(among(4, NOON.plusSeconds(20), 6, 8)).isEmpty();
        assertThat(among(4, NOON.plusSeconds(40), 6, 8)).containsExactly(6L);
        assertThat(among(6, NOON.plusSeconds(59), 8)).isEmpty();
        assertThat(among(6, NOON.plusSeconds(60), 8)).containsExactly(8L);
    }
}
