package click.dailyfeed.code.problem;

/** Codes of activities (활동기록) and dead letters. */
public enum ActivityProblem implements ProblemCode {
    DEAD_LETTER_REFUSED(409);

    private final int status;

    ActivityProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
