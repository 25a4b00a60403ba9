package click.dailyfeed.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.bench.client.Post;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FeedComparisonTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int DAVE = 1;

    private final FeedComparison comparison = new FeedComparison(7, "minji", "follow feed");
    private final List<ExpectedPost> expected = List.of(expected(3), expected(2), expected(1));

    @Test
    @DisplayName("the same posts in the same order are no difference")
    void equal() {
        assertThat(comparison.differences(expected, List.of(shown(3), shown(2), shown(1))))
                .isEmpty();
        assertThat(comparison.differences(List.of(), List.of())).isEmpty();
    }

    @Test
    @DisplayName("a gap is reported with its position and what is missing")
    void gap() {
        assertThat(comparison.differences(expected, List.of(shown(3), shown(1))))
                .extracting(Difference::toString)
                .containsExactly(
                        "minji, follow feed, position 1: expected post 2 of m1 at 2026-11-22T12:00:02Z, got post 1 of m1 at"
                                + " 2026-11-22T12:00:01Z",
                        "minji, follow feed as a whole: expected 3 posts, got 2 posts; missing [2], unexpected [],"
                                + " repeated []");
    }

    @Test
    @DisplayName("a repeat, a stranger and a missing end are told apart")
    void repeatAndStranger() {
        assertThat(comparison.differences(expected, List.of(shown(3), shown(3), shown(2), shown(9))))
                .extracting(Difference::got)
                .last()
                .isEqualTo("4 posts; missing [1], unexpected [9], repeated [3]");
        assertThat(comparison.differences(expected, List.of(shown(3), shown(2))))
                .extracting(Difference::where, Difference::got)
                .first()
                .hasToString("(\"follow feed, position 2\", \"the end\")");
    }

    @Test
    @DisplayName("each wrong value of a post is reported")
    void wrongValues() {
        ExpectedPost due = new ExpectedPost(1, NOON, DAVE, 101, "m1", "", "text", Set.of(7, 8), 4);
        Post got = new Post(1, "", "text", 101, "m1", 3, 4, false, NOON);

        assertThat(comparison.differences(List.of(due), List.of(got)))
                .extracting(Difference::toString)
                .containsExactly(
                        "minji, follow feed, position 0, post 1, likeCount: expected 2, got 3",
                        "minji, follow feed, position 0, post 1, liked: expected true, got false");
    }

    private static ExpectedPost expected(long id) {
        return FeedExpectationTest.post(id, DAVE, NOON.plusSeconds(id));
    }

    private static Post shown(long id) {
        return new Post(id, "", "text " + id, 101, "m1", 0, 0, false, NOON.plusSeconds(id));
    }
}
