package click.dailyfeed.code.post;

import java.time.Instant;

/**
 * The shape "Post" of the contract.
 *
 * @param title empty when the post has none
 * @param authorId member id of the author
 * @param authorName display name of the author
 * @param authorAvatarUrl null when there is none
 * @param liked whether the caller likes it
 * @param edited whether there are earlier versions
 */
public record PostView(
        long id,
        String title,
        String content,
        long authorId,
        String authorName,
        String authorHandle,
        String authorAvatarUrl,
        long viewCount,
        long likeCount,
        long commentCount,
        boolean liked,
        boolean edited,
        Instant createdAt,
        Instant updatedAt) {}
