package click.dailyfeed.timeline.post.entity;

/** Whether a viewer likes something. */
public enum LikePredicate {
    LIKED,
    NOT_LIKED;

    public static LikePredicate of(boolean liked) {
        return liked ? LIKED : NOT_LIKED;
    }
}
