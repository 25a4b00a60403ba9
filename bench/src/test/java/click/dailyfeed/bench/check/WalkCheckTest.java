package click.dailyfeed.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import click.dailyfeed.bench.client.Post;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WalkCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long MINJI = 1;
    private static final long DAVE = 2;

    private static Post post(long id, long authorId) {
        return at(NOON.plusSeconds(id), id, authorId);
    }

    private static Post at(Instant createdAt, long id, long authorId) {
        return new Post(id, "", "text " + id, authorId, "m" + authorId, 0, 0, false, createdAt);
    }

    private static WalkCheck walk(long... ids) {
        return new WalkCheck(
                "dave",
                "follow feed",
                LongStream.of(ids).mapToObj(id -> post(id, MINJI)).toList());
    }

    @Test
    @DisplayName("R9.1 newest first, and the larger id first within one microsecond")
    void order() {
        assertThat(walk(5, 4, 2).order()).isEmpty();
        assertThat(walk().order()).isEmpty();
        assertThat(new WalkCheck("dave", "list", List.of(at(NOON, 2, MINJI), at(NOON, 1, MINJI))).order())
                .isEmpty();
        assertThat(new WalkCheck("dave", "list", List.of(at(NOON, 1, MINJI), at(NOON, 2, MINJI))).order())
                .isPresent();
        assertThat(walk(5, 2, 4).order())
                .map(Difference::toString)
                .contains("dave, follow feed, position 2: expected a post before post 2 of member 1 of"
                        + " 2026-11-22T12:00:02Z, got post 4 of member 1 of 2026-11-22T12:00:04Z");
    }

    @Test
    @DisplayName("R9.4 no post twice, also not on another page")
    void repeats() {
        assertThat(walk(5, 4, 2).repeats()).isEmpty();
        assertThat(walk(5, 4, 5).repeats()).map(Difference::where).contains("follow feed, position 2");
    }

    @Test
    @DisplayName("R9.2 no post of somebody who is not followed")
    void authors() {
        WalkCheck walk = new WalkCheck("dave", "follow feed", List.of(post(5, MINJI), post(4, DAVE)));

        assertThat(walk.authors(author -> true, "those followed")).isEmpty();
        assertThat(walk.authors(author -> author == MINJI, "those followed"))
                .map(Difference::got)
                .contains("post 4 of member 2 of 2026-11-22T12:00:04Z");
    }

    @Test
    @DisplayName("R9.3 an own post stands at the top in the next request")
    void begins() {
        assertThat(walk(5, 4).begins(post(5, MINJI))).isEmpty();
        assertThat(walk(5, 4).begins(post(6, MINJI))).isPresent();
        assertThat(walk().begins(post(6, MINJI))).map(Difference::got).contains("nothing");
    }

    @Test
    @DisplayName("the post that was asked for and no other")
    void only() {
        assertThat(walk(5).only(5)).isEmpty();
        assertThat(walk(5).only(4)).map(Difference::got).contains("posts [5]");
        assertThat(walk(5, 4).only(5)).isPresent();
    }

    @Test
    @DisplayName("a post is shown with the text that was written")
    void contents() {
        Post other = new Post(4, "", "another text", MINJI, "m1", 0, 0, false, NOON.plusSeconds(4));

        assertThat(walk(5, 4).contents(List.of(new Written(post(4, MINJI), 0)))).isEmpty();
        assertThat(walk(5, 4).contents(List.of(new Written(other, 0))))
                .map(Difference::where)
                .contains("follow feed, position 1");
    }

    @Test
    @DisplayName("R9.4 missing is what the walk passed, and what it never came to only at the end of the list")
    void missing() {
        Written passed = new Written(post(4, MINJI), 0);
        Written ahead = new Written(post(1, MINJI), 0);
        List<Written> written = List.of(passed, ahead, new Written(post(5, MINJI), 0));

        assertThat(walk(5, 2).missing(written, EndPredicate.AHEAD)).containsExactly(passed);
        assertThat(walk(5, 2).missing(written, EndPredicate.REACHED)).containsExactly(passed, ahead);
        assertThat(walk().missing(written, EndPredicate.REACHED)).hasSize(3);
    }
}
