package click.dailyfeed.content.like.entity;

/** Whether a member likes something. */
public enum LikePredicate {
    LIKED,
    NOT_LIKED;

    public static LikePredicate of(boolean liked) {
        return liked ? LIKED : NOT_LIKED;
    }
}
