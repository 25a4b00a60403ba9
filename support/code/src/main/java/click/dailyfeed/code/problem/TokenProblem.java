package click.dailyfeed.code.problem;

/** Codes of access and refresh tokens (auth.md A2..A8). */
public enum TokenProblem implements ProblemCode {
    BEARER_TOKEN_MISSING(401),
    INVALID_TOKEN(401),
    JWT_EXPIRED(401),
    TOKEN_REVOKED(401),
    REFRESH_TOKEN_INVALID(401),
    REFRESH_TOKEN_REUSED(401);

    private final int status;

    TokenProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
