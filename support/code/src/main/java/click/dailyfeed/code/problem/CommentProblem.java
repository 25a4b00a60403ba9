package click.dailyfeed.code.problem;

/** Codes of comments (댓글), replies (답글) and their likes. */
public enum CommentProblem implements ProblemCode {
    COMMENT_NOT_FOUND(404),
    PARENT_COMMENT_NOT_FOUND(404),
    PARENT_COMMENT_POST_ID_NOT_EQUALS(400),
    COMMENT_DEPTH_LIMIT_EXCEEDS(400),
    COMMENT_LIKE_ALREADY_EXISTS(409),
    COMMENT_LIKE_CANCEL_ALREADY_COMMITTED(409),
    COMMENT_MODIFICATION_PERMISSION_DENIED(403),
    COMMENT_DELETION_PERMISSION_DENIED(403);

    private final int status;

    CommentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
