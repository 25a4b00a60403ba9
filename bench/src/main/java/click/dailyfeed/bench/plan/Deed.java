package click.dailyfeed.bench.plan;

/** The kinds of things that are planned and recorded. */
public enum Deed {
    /** A member is signed up. */
    MEMBER,
    /** A member follows another. */
    FOLLOW,
    /** A post is written. */
    POST,
    /** A comment or reply is written. */
    COMMENT,
    /** A like is given. */
    LIKE
}
