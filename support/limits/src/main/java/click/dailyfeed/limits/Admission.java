package click.dailyfeed.limits;

/** Whether a request goes on. */
enum Admission {
    ADMITTED,
    REFUSED;

    static Admission of(boolean admitted) {
        return admitted ? ADMITTED : REFUSED;
    }
}
