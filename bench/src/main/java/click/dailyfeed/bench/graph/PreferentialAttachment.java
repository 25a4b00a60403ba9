package click.dailyfeed.bench.graph;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Grows a graph of its own where no data set is at hand: each new member makes friends with members chosen in proportion to
 * the friends they have (Barabási and Albert, "Emergence of Scaling in Random Networks", Science 286, 1999). The same
 * parameters always give the same graph.
 */
public final class PreferentialAttachment {
    /** Friends that a new member makes: a mean degree of about twice that, as in the Reed98 graph (39.1). */
    public static final int FRIENDS_PER_MEMBER = 20;

    private static final int MOST_FOLLOWINGS = 1_000; // rules.md R4.1

    private PreferentialAttachment() {}

    /**
     * Grows a graph.
     *
     * @param size number of members, at least 1
     * @param friendsPerMember edges that each new member brings
     * @param seed of the random choice
     */
    public static SocialGraph grow(int size, int friendsPerMember, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] ends = new int[2 * friendsPerMember * size];
        int[] degrees = new int[size];
        Set<Edge> edges = new LinkedHashSet<>();
        int count = 0;
        for (int member = 1; member < size; member++) {
            int wanted = Math.min(friendsPerMember, member);
            int known = count;
            for (int made = 0, tries = 0; made < wanted && tries < 100 * wanted; tries++) {
                int friend =
                        known == 0 || member <= friendsPerMember ? random.nextInt(member) : ends[random.nextInt(known)];
                if (degrees[friend] < MOST_FOLLOWINGS && edges.add(Edge.between(friend, member))) {
                    degrees[friend]++;
                    degrees[member]++;
                    ends[count++] = friend;
                    ends[count++] = member;
                    made++;
                }
            }
        }
        return new SocialGraph("own", Integer.toString(size), size, edges);
    }
}
