package click.dailyfeed.bench.check;

/** Whether a walk reached the end of its list. */
public enum EndPredicate {
    REACHED,
    AHEAD;

    /** @param hasNext what the last page says */
    public static EndPredicate ofHasNext(boolean hasNext) {
        return hasNext ? AHEAD : REACHED;
    }
}
