package click.dailyfeed.timeline.hometimeline.entity;

import click.dailyfeed.timeline.member.entity.FollowedAuthor;
import java.util.Collection;
import java.util.Set;

/**
 * Tells sets of followed authors apart. It is made of the rows that say who follows whom: whoever is unfollowed and followed
 * again is followed by another row, and the posts of the time between are missing in the timeline.
 */
public final class Coverage {

    private Coverage() {}

    /**
     * @param followed in any order
     * @param mergedAtRead authors whose posts are in no timeline
     * @return 16 hexadecimal digits and the number of authors
     */
    public static String of(Collection<FollowedAuthor> followed, Set<Long> mergedAtRead) {
        long sum = 0;
        int authors = 0;
        for (FollowedAuthor author : followed) {
            if (!mergedAtRead.contains(author.memberId())) {
                sum += mixed(author.followId());
                authors++;
            }
        }
        return "%016x-%d".formatted(sum, authors);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): sums of its values differ where sums of ids would not. */
    private static long mixed(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
