package click.dailyfeed.timeline.member.entity;

import click.dailyfeed.visibility.MutePredicate;
import click.dailyfeed.visibility.Visibility;
import click.dailyfeed.visibility.VisibilityPredicate;

/**
 * An author in the eyes of a follower.
 *
 * @param followId of the row that says so: another one when the author is followed again
 * @param memberId of the author
 * @param mute whether the follower has muted the author
 */
public record FollowedAuthor(long followId, long memberId, MutePredicate mute) {

    /** Whether the author's posts come in the follower's feed, as far as they are visible. */
    public VisibilityPredicate visibilityInFollowFeed() {
        return Visibility.inFollowFeed(mute);
    }
}
