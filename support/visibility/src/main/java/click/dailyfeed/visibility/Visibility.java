package click.dailyfeed.visibility;

import click.dailyfeed.code.member.PrivacyLevel;

/** The decisions of rules.md R5. A block comes before everything else (R5.4). */
public final class Visibility {

    private Visibility() {}

    /**
     * Whether the viewer knows that the member exists: the card (Summary) is the least one sees of a member.
     *
     * @param privacyLevel of the member
     * @param relation of the viewer to the member
     */
    public static VisibilityPredicate ofMember(MemberState state, PrivacyLevel privacyLevel, Relation relation) {
        return VisibilityPredicate.of(state == MemberState.ACTIVE
                && relation != Relation.BLOCKED
                && (privacyLevel != PrivacyLevel.PRIVATE || relation == Relation.SELF));
    }

    /**
     * Whether the viewer sees the member's posts.
     *
     * @param privacyLevel of the member
     * @param relation of the viewer to the member
     */
    public static VisibilityPredicate ofPosts(MemberState state, PrivacyLevel privacyLevel, Relation relation) {
        return VisibilityPredicate.of(state == MemberState.ACTIVE).and(ofComments(privacyLevel, relation));
    }

    /**
     * Whether the viewer sees the member's comments; those stay when the member leaves (rules.md R7.4).
     *
     * @param privacyLevel of the member
     * @param relation of the viewer to the member
     */
    public static VisibilityPredicate ofComments(PrivacyLevel privacyLevel, Relation relation) {
        return VisibilityPredicate.of(
                switch (privacyLevel) {
                    case PUBLIC -> relation != Relation.BLOCKED;
                    case FRIENDS -> relation == Relation.SELF || relation == Relation.MUTUAL_FOLLOW;
                    case PRIVATE -> relation == Relation.SELF;
                });
    }

    /**
     * Whether what the viewer sees of a followed member's posts comes in the viewer's follow feed; everywhere else a mute
     * changes nothing.
     *
     * @param mute whether the viewer has muted the member
     */
    public static VisibilityPredicate inFollowFeed(MutePredicate mute) {
        return VisibilityPredicate.of(mute == MutePredicate.NOT_MUTED);
    }
}
