package click.dailyfeed.bench.plan;

/**
 * A post to write.
 *
 * @param number its place in the plan, from 0
 * @param author number of the writing member
 * @param title empty for none
 * @param content the text
 */
public record PlannedPost(int number, int author, String title, String content) implements Planned {
    @Override
    public Deed deed() {
        return Deed.POST;
    }

    @Override
    public int member() {
        return author;
    }
}
