package click.dailyfeed.code.problem;

/** Codes of following (팔로우). */
public enum FollowProblem implements ProblemCode {
    FOLLOW_SELF(400),
    FOLLOW_BLOCKED(403),
    FOLLOW_RELATIONSHIP_ALREADY_EXISTS(409),
    FOLLOW_RELATIONSHIP_NOT_FOUND(404),
    FOLLOW_LIMIT_EXCEEDS(400);

    private final int status;

    FollowProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
