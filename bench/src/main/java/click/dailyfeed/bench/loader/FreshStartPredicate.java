package click.dailyfeed.bench.loader;

/** Whether a load begins without the journal of earlier runs. */
enum FreshStartPredicate {
    /** The journal is removed first. */
    FRESH,
    /** The journal, if there is one, is gone on with. */
    RESUMED;

    static FreshStartPredicate of(boolean fresh) {
        return fresh ? FRESH : RESUMED;
    }
}
