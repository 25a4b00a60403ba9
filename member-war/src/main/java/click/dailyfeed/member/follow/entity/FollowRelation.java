package click.dailyfeed.member.follow.entity;

/**
 * How a viewer and a member follow each other.
 *
 * @param following whether the viewer follows the member
 * @param followedBy whether the member follows the viewer
 */
public record FollowRelation(boolean following, boolean followedBy) {

    /** Of a member to themselves. */
    public static final FollowRelation NONE = new FollowRelation(false, false);

    /** Mutual follows (맞팔로우) see what others do not. */
    public boolean mutual() {
        return following && followedBy;
    }
}
