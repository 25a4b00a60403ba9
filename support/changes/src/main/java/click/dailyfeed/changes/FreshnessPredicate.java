package click.dailyfeed.changes;

/** Whether what was read before can be used now. */
enum FreshnessPredicate {
    FRESH,
    STALE;

    static FreshnessPredicate of(boolean fresh) {
        return fresh ? FRESH : STALE;
    }
}
