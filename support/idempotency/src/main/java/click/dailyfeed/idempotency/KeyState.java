package click.dailyfeed.idempotency;

/**
 * The row of a key as an attempt finds it, by the clock of the database.
 *
 * @param attempt the name of the attempt that it belongs to
 * @param bodyHash of that attempt's body
 * @param retention whether the key is still to be remembered
 * @param lease whether the attempt can still be running
 * @param answer null while there is none
 */
record KeyState(
        String attempt, byte[] bodyHash, RetentionPredicate retention, LeasePredicate lease, StoredAnswer answer) {

    /** Whether another attempt may have the key: it is too old, or its attempt has died. */
    boolean free() {
        return retention == RetentionPredicate.EXPIRED || (answer == null && lease == LeasePredicate.ENDED);
    }

    /** Whether a key is remembered. */
    enum RetentionPredicate {
        EXPIRED,
        KEPT;

        static RetentionPredicate of(boolean expired) {
            return expired ? EXPIRED : KEPT;
        }
    }

    /** Whether the time of an attempt is over. */
    enum LeasePredicate {
        ENDED,
        RUNNING;

        static LeasePredicate of(boolean ended) {
            return ended ? ENDED : RUNNING;
        }
    }
}
