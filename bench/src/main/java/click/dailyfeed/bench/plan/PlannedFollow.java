package click.dailyfeed.bench.plan;

/**
 * A follow to make.
 *
 * @param number its place in the plan, from 0
 * @param member number of the member who follows
 * @param followed number of the member who is followed
 */
public record PlannedFollow(int number, int member, int followed) implements Planned {
    @Override
    public Deed deed() {
        return Deed.FOLLOW;
    }
}
