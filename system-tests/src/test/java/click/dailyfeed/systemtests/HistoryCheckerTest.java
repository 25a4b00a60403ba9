package click.dailyfeed.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Minji (1) writes post 10 and comment 20, and likes her post. */
class HistoryCheckerTest {

    private static final long MINJI = 1;
    private static final StoredText POST = new StoredText(10, MINJI, "글");
    private static final StoredText COMMENT = new StoredText(20, MINJI, "댓글");
    private static final StoredLike LIKE = new StoredLike(MINJI, 10);
    private static final StoredActivity POSTED = new StoredActivity(Deed.Kind.POST_CREATE, MINJI, 10);
    private static final StoredActivity COMMENTED = new StoredActivity(Deed.Kind.COMMENT_CREATE, MINJI, 20);
    private static final StoredActivity LIKED = new StoredActivity(Deed.Kind.LIKE_POST, MINJI, 10);
    private static final StoredActivity UNLIKED = new StoredActivity(Deed.Kind.LIKE_POST_CANCEL, MINJI, 10);

    @Test
    @DisplayName("E5 what was acknowledged, stored and recorded once is right")
    void right() {
        assertThat(check(
                        acknowledged(),
                        List.of(POST),
                        List.of(COMMENT),
                        List.of(LIKE),
                        List.of(POSTED, COMMENTED, LIKED)))
                .isEmpty();
    }

    @Test
    @DisplayName("E5 an unanswered deed may be there or not, with its activity")
    void unanswered() {
        List<Deed> deeds = List.of(
                Deed.unanswered(Deed.Kind.POST_CREATE, MINJI, 0, "글"),
                Deed.unanswered(Deed.Kind.LIKE_POST, MINJI, 10, ""));

        assertThat(check(deeds, List.of(), List.of(), List.of(), List.of())).isEmpty();
        assertThat(check(deeds, List.of(POST), List.of(), List.of(LIKE), List.of(POSTED, LIKED)))
                .isEmpty();
        assertThat(check(deeds, List.of(POST), List.of(), List.of(LIKE), List.of()))
                .hasSize(2);
        assertThat(check(deeds, List.of(POST, new StoredText(11, MINJI, "글")), List.of(), List.of(), List.of(POSTED)))
                .hasSize(2);
    }

    @Test
    @DisplayName("E5 found: a lost row, a lost, a doubled and an invented activity")
    void wrong() {
        assertThat(check(acknowledged(), List.of(), List.of(COMMENT), List.of(LIKE), List.of(COMMENTED, LIKED)))
                .singleElement()
                .asString()
                .contains("has the rows []");
        assertThat(check(acknowledged(), List.of(POST), List.of(COMMENT), List.of(LIKE), List.of(POSTED, LIKED)))
                .singleElement()
                .asString()
                .contains("has no activities COMMENT_CREATE");
        assertThat(check(
                        acknowledged(),
                        List.of(POST),
                        List.of(COMMENT),
                        List.of(LIKE),
                        List.of(POSTED, POSTED, COMMENTED, LIKED)))
                .singleElement()
                .asString()
                .contains("has 2 activities POST_CREATE");
        assertThat(check(List.of(), List.of(), List.of(), List.of(), List.of(POSTED)))
                .singleElement()
                .asString()
                .contains("has no row");
        assertThat(check(List.of(), List.of(POST), List.of(), List.of(), List.of(POSTED)))
                .singleElement()
                .asString()
                .contains("nobody asked for");
    }

    @Test
    @DisplayName("E5 found: a lost and a doubled like or unlike, and one that was refused")
    void wrongLikes() {
        Deed liked = new Deed(Deed.Kind.LIKE_POST, MINJI, 10, "", Deed.Outcome.ACKNOWLEDGED, 0);
        Deed unliked = new Deed(Deed.Kind.LIKE_POST_CANCEL, MINJI, 10, "", Deed.Outcome.ACKNOWLEDGED, 0);
        Deed refused = new Deed(Deed.Kind.LIKE_POST, MINJI, 10, "", Deed.Outcome.REFUSED, 0);

        assertThat(check(List.of(liked, unliked), List.of(), List.of(), List.of(), List.of(LIKED, UNLIKED)))
                .isEmpty();
        assertThat(check(List.of(liked, unliked), List.of(), List.of(), List.of(), List.of(LIKED)))
                .isNotEmpty();
        assertThat(check(List.of(liked, unliked), List.of(), List.of(), List.of(), List.of()))
                .isNotEmpty();
        assertThat(check(List.of(liked), List.of(), List.of(), List.of(LIKE), List.of(LIKED, LIKED)))
                .isNotEmpty();
        assertThat(check(List.of(refused), List.of(), List.of(), List.of(LIKE), List.of(LIKED)))
                .isNotEmpty();
        assertThat(check(List.of(liked), List.of(), List.of(), List.of(), List.of(LIKED)))
                .isNotEmpty();
    }

    private static List<Deed> acknowledged() {
        return List.of(
                new Deed(Deed.Kind.POST_CREATE, MINJI, 0, "글", Deed.Outcome.ACKNOWLEDGED, 10),
                new Deed(Deed.Kind.COMMENT_CREATE, MINJI, 10, "댓글", Deed.Outcome.ACKNOWLEDGED, 20),
                new Deed(Deed.Kind.LIKE_POST, MINJI, 10, "", Deed.Outcome.ACKNOWLEDGED, 0));
    }

    private static List<String> check(
            List<Deed> deeds,
            List<StoredText> posts,
            List<StoredText> comments,
            List<StoredLike> likes,
            List<StoredActivity> activities) {
        return new HistoryChecker(deeds, posts, comments, likes, activities).violations();
    }
}
