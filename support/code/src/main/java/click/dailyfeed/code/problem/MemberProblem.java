package click.dailyfeed.code.problem;

/** Codes of sign-up, login and profiles. */
public enum MemberProblem implements ProblemCode {
    MEMBER_ALREADY_EXISTS(409),
    MEMBER_HANDLE_ALREADY_EXISTS(409),
    MEMBER_HANDLE_RESERVED(400),
    MEMBER_IDS_LIMIT_EXCEEDS(400),
    MEMBER_NOT_FOUND(404),
    MEMBER_FORBIDDEN(403),
    MEMBER_CREDENTIALS_INVALID(401);

    private final int status;

    MemberProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
