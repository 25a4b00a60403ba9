package click.dailyfeed.content.comment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import click.dailyfeed.code.problem.CommentProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommentTest {

    private static final long POST = 7;
    private static final long MINJI = 1;
    private static final long DAVE = 2;
    private static final long SORA = 3;
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456Z");

    private final Comment comment = Comment.on(POST, MINJI, "잘 읽었어요", NOW);

    @Test
    @DisplayName("R7.1 three levels: a reply to a reply is the last")
    void depth() {
        Comment reply = comment.reply(POST, DAVE, "thanks", NOW);
        Comment replyToReply = reply.reply(POST, MINJI, "네", NOW);

        assertThat(comment.depth()).isZero();
        assertThat(reply.depth()).isEqualTo(1);
        assertThat(replyToReply.depth()).isEqualTo(2);
        assertRefused(CommentProblem.COMMENT_DEPTH_LIMIT_EXCEEDS, () -> replyToReply.reply(POST, DAVE, "no", NOW));
    }

    @Test
    @DisplayName("R7.1 a reply belongs to the post of its parent")
    void otherPost() {
        assertRefused(CommentProblem.PARENT_COMMENT_POST_ID_NOT_EQUALS, () -> comment.reply(POST + 1, DAVE, "no", NOW));
    }

    @Test
    @DisplayName("R7.2 only its author edits a comment")
    void edit() {
        comment.editedBy(MINJI, "정말 잘 읽었어요", NOW.plusSeconds(1));

        assertThat(comment.content()).isEqualTo("정말 잘 읽었어요");
        assertThat(comment.updatedAt()).isEqualTo(NOW.plusSeconds(1));
        assertRefused(CommentProblem.COMMENT_MODIFICATION_PERMISSION_DENIED, () -> comment.editedBy(DAVE, "no", NOW));
    }

    @Test
    @DisplayName("R7.2 its author and the author of the post delete a comment")
    void delete() {
        assertThatCode(() -> comment.requireDeletableBy(MINJI, DAVE)).doesNotThrowAnyException();
        assertThatCode(() -> comment.requireDeletableBy(DAVE, DAVE)).doesNotThrowAnyException();
        assertRefused(CommentProblem.COMMENT_DELETION_PERMISSION_DENIED, () -> comment.requireDeletableBy(SORA, DAVE));
    }

    private static void assertRefused(CommentProblem problem, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DailyfeedException.class, e -> assertThat(e.code()).isEqualTo(problem));
    }
}
