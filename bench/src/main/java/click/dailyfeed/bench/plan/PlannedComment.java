package click.dailyfeed.bench.plan;

/**
 * A comment or reply to write.
 *
 * @param number its place in the plan, from 0; above that of its parent
 * @param author number of the writing member
 * @param post number of the post
 * @param parent number of the comment that it answers, or {@link #NO_PARENT}
 * @param depth 0 for a comment, 1 for a reply, 2 for a reply to a reply
 * @param content the text
 */
public record PlannedComment(int number, int author, int post, int parent, int depth, String content)
        implements Planned {
    /** Parent of a comment on the post itself. */
    public static final int NO_PARENT = -1;

    @Override
    public Deed deed() {
        return Deed.COMMENT;
    }

    @Override
    public int member() {
        return author;
    }
}
