package click.dailyfeed.bench.client;

/**
 * Body of a new comment or reply.
 *
 * @param postId the post
 * @param parentId the comment that it answers; null for none
 * @param content the text
 */
public record NewComment(long postId, Long parentId, String content) {}
