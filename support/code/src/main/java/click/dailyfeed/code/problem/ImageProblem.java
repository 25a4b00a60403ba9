package click.dailyfeed.code.problem;

/** Codes of pictures. */
public enum ImageProblem implements ProblemCode {
    EMPTY_IMAGE_FILE(400),
    INVALID_IMAGE_SIGNATURE(400),
    IMAGE_TOO_LARGE(413),
    IMAGE_TOO_MANY_PIXELS(400),
    CORRUPTED_IMAGE(400),
    IMAGE_NOT_FOUND(404),
    IMAGE_FORBIDDEN(403);

    private final int status;

    ImageProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
