package click.dailyfeed.code.problem;

/** Codes of posts (글) and their likes. */
public enum PostProblem implements ProblemCode {
    POST_NOT_FOUND(404),
    POST_ALREADY_DELETED(410),
    POST_UPDATE_FORBIDDEN(403),
    POST_DELETE_FORBIDDEN(403),
    POST_CONTENT_EMPTY(400),
    POST_TITLE_TOO_LONG(400),
    POST_LIKE_ALREADY_EXISTS(409),
    POST_LIKE_CANCEL_ALREADY_COMMITTED(409);

    private final int status;

    PostProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
