package click.dailyfeed.code.problem;

/** Codes that any operation can answer with. */
public enum CommonProblem implements ProblemCode {
    VALIDATION_FAILED(400),
    MALFORMED_JSON(400),
    CURSOR_INVALID(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RATE_LIMITED(429),
    IDEMPOTENCY_KEY_REUSED(422),
    REQUEST_IN_PROGRESS(409),
    VERSION_CONFLICT(412),
    OVERLOADED(503),
    INDEX_REBUILDING(503),
    UPSTREAM_UNAVAILABLE(503),
    UPSTREAM_TIMEOUT(504),
    INTERNAL_ERROR(500);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
