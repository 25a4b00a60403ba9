package click.dailyfeed.limits;

/** Operations that share a limit. Each client has one bucket of tokens for each class. */
public enum LimitClass {
    READ,
    WRITE,
    SEARCH,
    UPLOAD,
    SIGNUP
}
