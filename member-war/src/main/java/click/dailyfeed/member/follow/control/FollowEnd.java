package click.dailyfeed.member.follow.control;

import click.dailyfeed.member.follow.entity.Follows;
import click.dailyfeed.member.member.entity.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Ends follows that nobody unfollows: of a member who leaves, between two of whom one blocks the other. Part of the
 * caller's transaction, which is to be {@link click.dailyfeed.persistence.RetriedOnConflict}; no unfollow is announced,
 * as the caller's own event says it all.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FollowEnd {

    private final Follows follows;
    private final Members members;

    @Inject
    public FollowEnd(Follows follows, Members members) {
        this.follows = follows;
        this.members = members;
    }

    protected FollowEnd() {
        this(null, null);
    }

    /**
     * Removes every follow of a member who leaves, in both directions; the counters of the others stay exact. Whoever
     * follows at the same time either comes first, and is removed, or waits and finds the member gone: so the caller
     * deactivates the member in the same transaction.
     */
    public void ofMember(long memberId) {
        SortedSet<Long> locked = new TreeSet<>(follows.neighbours(memberId));
        locked.add(memberId);
        members.lockProfiles(locked);
        // Who followed before the member's own profile was locked. Out of order, so it can end in a deadlock and a
        // retry.
        SortedSet<Long> latecomers = new TreeSet<>(follows.neighbours(memberId));
        latecomers.removeAll(locked);
        members.lockProfiles(latecomers);
        follows.removeAll(memberId);
    }

    /** Removes the follows between two members, if any; the caller has locked both profiles. */
    public void between(long oneId, long otherId) {
        end(oneId, otherId);
        end(otherId, oneId);
    }

    private void end(long followerId, long followingId) {
        if (follows.remove(followerId, followingId) == 1) {
            follows.countFollowing(followerId, -1);
            follows.countFollower(followingId, -1);
        }
    }
}
