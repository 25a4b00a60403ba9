package click.dailyfeed.code.post;

import java.time.Instant;

/**
 * A hit of the search: the shape "Post" of the contract, and where the keyword was found.
 *
 * @param highlight part of the content as HTML text: what was found between {@code <em>} and {@code </em>}, everything else
 *     escaped
 * @see PostView the other components
 */
public record FoundPostView(
        long id,
        String title,
        String content,
        String highlight,
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
        Instant updatedAt) {

    public static FoundPostView of(PostView post, String highlight) {
        return new FoundPostView(
                post.id(),
                post.title(),
                post.content(),
                highlight,
                post.authorId(),
                post.authorName(),
                post.authorHandle(),
                post.authorAvatarUrl(),
                post.viewCount(),
                post.likeCount(),
                post.commentCount(),
                post.liked(),
                post.edited(),
                post.createdAt(),
                post.updatedAt());
    }
}
