package click.dailyfeed.visibility;

/** Whether a viewer may see something. What is hidden does not exist for the viewer: 404, or absent from a list. */
public enum VisibilityPredicate {
    VISIBLE,
    HIDDEN;

    public static VisibilityPredicate of(boolean visible) {
        return visible ? VISIBLE : HIDDEN;
    }

    /** Visible only if both are. */
    public VisibilityPredicate and(VisibilityPredicate other) {
        return this == VISIBLE ? other : HIDDEN;
    }
}
