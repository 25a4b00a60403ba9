package click.dailyfeed.search.post.control;

/** Whether the index holds every post. */
public enum CompletenessPredicate {
    COMPLETE,
    INCOMPLETE;

    static CompletenessPredicate of(boolean complete) {
        return complete ? COMPLETE : INCOMPLETE;
    }
}
