package click.dailyfeed.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.bench.graph.Edge;
import click.dailyfeed.bench.graph.SocialGraph;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FeedExpectationTest {
    private static final int MINJI = 0;
    private static final int DAVE = 1;
    private static final int SEOJUN = 2;
    private static final int ALONE = 3;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final SocialGraph graph =
            new SocialGraph("g", "", 4, List.of(new Edge(MINJI, DAVE), new Edge(MINJI, SEOJUN)));

    @Test
    @DisplayName("R9.1 the posts of those one follows, newest first, equal times by id, own posts not among them")
    void followFeed() {
        ExpectedPost first = post(1, DAVE, NOON);
        ExpectedPost sameTimeHigherId = post(5, SEOJUN, NOON.plusNanos(1_000));
        ExpectedPost sameTimeLowerId = post(4, DAVE, NOON.plusNanos(1_000));
        ExpectedPost newestWithLowId = post(2, SEOJUN, NOON.plusSeconds(1));
        ExpectedPost own = post(3, MINJI, NOON);
        FeedExpectation expectation =
                new FeedExpectation(graph, List.of(first, sameTimeHigherId, own, newestWithLowId, sameTimeLowerId));

        assertThat(expectation.followFeed(MINJI))
                .containsExactly(newestWithLowId, sameTimeHigherId, sameTimeLowerId, first);
        assertThat(expectation.followFeed(DAVE)).containsExactly(own);
        assertThat(expectation.followFeed(ALONE)).isEmpty();
    }

    @Test
    @DisplayName("the own feed is one's own posts, newest first")
    void ownFeed() {
        ExpectedPost old = post(1, DAVE, NOON);
        ExpectedPost young = post(2, DAVE, NOON.plusSeconds(1));
        FeedExpectation expectation = new FeedExpectation(graph, List.of(old, young, post(3, MINJI, NOON)));

        assertThat(expectation.ownFeed(DAVE)).containsExactly(young, old);
        assertThat(expectation.ownFeed(ALONE)).isEmpty();
    }

    static ExpectedPost post(long id, int author, Instant createdAt) {
        return new ExpectedPost(id, createdAt, author, 100L + author, "m" + author, "", "text " + id, Set.of(), 0);
    }
}
