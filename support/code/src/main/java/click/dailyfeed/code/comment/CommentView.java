package click.dailyfeed.code.comment;

import java.time.Instant;

/**
 * The shape "Comment" of the contract.
 *
 * @param parentId the comment replied to; null at depth 0
 * @param depth 0..2
 * @param authorName of a member who left: that the member did
 * @param authorHandle null for a member who left
 * @param authorAvatarUrl null when there is none
 * @param liked whether the caller likes it
 */
public record CommentView(
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
        Instant updatedAt) {}
