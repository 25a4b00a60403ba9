package click.dailyfeed.bench.plan;

/**
 * A like to give.
 *
 * @param number its place in the plan, from 0
 * @param member number of the member who likes
 * @param post number of the post
 */
public record PlannedLike(int number, int member, int post) implements Planned {
    @Override
    public Deed deed() {
        return Deed.LIKE;
    }
}
