package click.dailyfeed.content.comment.boundary;

import click.dailyfeed.content.comment.entity.Comment;
import click.dailyfeed.content.post.boundary.CodePoints;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a reply. The text is trimmed.
 *
 * @param parentId the comment replied to, which belongs to the post
 * @param content 1..1000 code points
 */
public record ReplyRequest(
        @NotNull @Schema(examples = "1") Long postId,

        @NotNull @Schema(examples = "1") Long parentId,

        @NotNull @CodePoints(min = 1, max = Comment.MAX_CONTENT) @Schema(examples = "고마워요!")
        String content) {

    public ReplyRequest {
        content = content == null ? null : content.strip();
    }
}
