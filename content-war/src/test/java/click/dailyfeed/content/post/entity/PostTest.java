package click.dailyfeed.content.post.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final long MINJI = 1;
    private static final long DAVE = 2;
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456Z");
    private static final PostText TEXT = new PostText("달리기", "오늘 한강에서 달렸다");

    private final Post post = new Post(MINJI, TEXT, NOW);

    @Test
    @DisplayName("R6.2 only the author edits")
    void edit() {
        assertThatThrownBy(() -> post.editedBy(DAVE, new PostText("", "changed"), NOW))
                .isInstanceOfSatisfying(
                        DailyfeedException.class,
                        e -> assertThat(e.code()).isEqualTo(PostProblem.POST_UPDATE_FORBIDDEN));
        assertThat(post.content()).isEqualTo(TEXT.content());
        assertThat(post.edited()).isFalse();
    }

    @Test
    @DisplayName("R6.2 only the author deletes")
    void delete() {
        assertThatThrownBy(() -> post.deletedBy(DAVE, NOW))
                .isInstanceOfSatisfying(
                        DailyfeedException.class,
                        e -> assertThat(e.code()).isEqualTo(PostProblem.POST_DELETE_FORBIDDEN));
        assertThat(post.deletedAt()).isEmpty();

        post.deletedBy(MINJI, NOW);
        assertThat(post.deletedAt()).contains(NOW);
    }
}
