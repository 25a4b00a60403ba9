package click.dailyfeed.content.comment.boundary;

import click.dailyfeed.content.comment.entity.Comment;
import click.dailyfeed.content.post.boundary.CodePoints;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a comment. The text is trimmed.
 *
 * @param content 1..1000 code points
 * @param parentId the comment replied to; null for the top level
 */
public record CommentRequest(
        @NotNull @Schema(examples = "1") Long postId,

        @NotNull @CodePoints(min = 1, max = Comment.MAX_CONTENT) @Schema(examples = "잘 읽었어요!")
        String content,

        Long parentId) {

    public CommentRequest {
        content = content == null ? null : content.strip();
    }
}
