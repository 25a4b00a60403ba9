package click.dailyfeed.code.comment;

import java.time.Instant;
import java.util.List;

/**
 * The shape "Comment" of the contract, with the replies below it.
 *
 * @param parentId the comment replied to; null at depth 0
 * @param depth 0..2
 * @param liked whether the caller likes it
 * @param replies oldest first; not all where {@code replyCount} says more, and none at the depth asked for
 */
public record CommentTreeView(
        long id,
        long postId,
        Long parentId,
        int depth,
        String content,
        long authorId,
        String authorName,
        String authorHandle,
        String authorAvatarUrl,
        boolean liked,
        long likeCount,
        long replyCount,
        Instant createdAt,
        Instant updatedAt,
        List<CommentTreeView> replies) {

    public static CommentTreeView of(CommentView comment, List<CommentTreeView> replies) {
        return new CommentTreeView(
                comment.id(),
                comment.postId(),
                comment.parentId(),
                comment.depth(),
                comment.content(),
                comment.authorId(),
                comment.authorName(),
                comment.authorHandle(),
                comment.authorAvatarUrl(),
                comment.liked(),
                comment.likeCount(),
                comment.replyCount(),
                comment.createdAt(),
                comment.updatedAt(),
                replies);
    }
}
