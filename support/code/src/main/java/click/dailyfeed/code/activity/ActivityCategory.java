package click.dailyfeed.code.activity;

/** What an action is about; decides which ids an event carries. */
public enum ActivityCategory {
    /** The post of {@code postId}. */
    POST,
    /** The comment of {@code commentId} under the post of {@code postId}. */
    COMMENT,
    /** A like of the post of {@code postId}. */
    POST_LIKE,
    /** A like of the comment of {@code commentId} under the post of {@code postId}. */
    COMMENT_LIKE,
    /** The acting member, perhaps towards the member of {@code targetMemberId}. */
    MEMBER
}
