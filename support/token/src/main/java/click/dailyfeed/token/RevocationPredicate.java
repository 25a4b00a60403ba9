package click.dailyfeed.token;

/** Whether a token was revoked before it expired. */
public enum RevocationPredicate {
    REVOKED,
    VALID;

    public static RevocationPredicate of(boolean revoked) {
        return revoked ? REVOKED : VALID;
    }
}
