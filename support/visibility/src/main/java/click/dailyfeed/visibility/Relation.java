package click.dailyfeed.visibility;

/** What a viewer is to a member. */
public enum Relation {
    /** The viewer is the member. */
    SELF,
    /** Each follows the other (맞팔로우). */
    MUTUAL_FOLLOW,
    OTHER,
    /** Either has blocked the other (차단): they do not exist for each other. */
    BLOCKED;

    /** The relation of a viewer who is not known to be a mutual follow. */
    public static Relation of(long viewerId, long memberId) {
        return viewerId == memberId ? SELF : OTHER;
    }
}
