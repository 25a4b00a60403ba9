package click.dailyfeed.search.post.control;

import click.dailyfeed.visibility.Relation;
import java.util.Set;

/**
 * Who searches.
 *
 * @param memberId of the viewer
 * @param mutualFollows ids of the viewer's mutual follows
 * @param blocked ids of members who have blocked the viewer, or whom the viewer has blocked
 */
record Viewer(long memberId, Set<Long> mutualFollows, Set<Long> blocked) {

    /** What the viewer is to a member. */
    Relation relationTo(long otherId) {
        if (blocked.contains(otherId)) {
            return Relation.BLOCKED;
        }
        return mutualFollows.contains(otherId) ? Relation.MUTUAL_FOLLOW : Relation.of(memberId, otherId);
    }

    Viewer withBlocked(Set<Long> others) {
        return new Viewer(memberId, mutualFollows, others);
    }
}
