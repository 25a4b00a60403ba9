package click.dailyfeed.token;

/** Whether a token was revoked before it expired. */
enum RevocationPredicate {
    REVOKED,
    VALID;

    static RevocationPredicate of(boolean revoked) {
        return revoked ? REVOKED : VALID;
    }
}
