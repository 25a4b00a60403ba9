package click.dailyfeed.content.post.boundary;

import click.dailyfeed.content.post.entity.PostText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a post and of its edit. Texts are trimmed; without a title the post has an empty one.
 *
 * @param content 1..5000 code points
 * @param title at most 100 code points
 */
public record PostRequest(
        @CodePoints(max = PostText.MAX_CONTENT) @Schema(required = true, examples = "오늘 한강에서 달렸다. The river was calm.")
        String content,

        @CodePoints @Schema(examples = "달리기") String title) {

    public PostRequest {
        content = content == null ? "" : content.strip();
        title = title == null ? "" : title.strip();
    }

    PostText text() {
        return new PostText(title, content);
    }
}
