package click.dailyfeed.activityevents;

import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.code.activity.MemberActivityType;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a member does, before it has a time and an identity.
 *
 * @param type what is done
 * @param memberId who does it
 * @param postId the post concerned or null
 * @param commentId the comment concerned or null
 * @param targetMemberId the other member concerned or null
 * @param imageId the image concerned or null
 */
public record MemberAction(
        MemberActivityType type, long memberId, Long postId, Long commentId, Long targetMemberId, String imageId) {

    /** Something done to a post: created, edited, deleted, read, liked. */
    public static MemberAction onPost(MemberActivityType type, long memberId, long postId) {
        return new MemberAction(type, memberId, postId, null, null, null);
    }

    /** Something done to a comment of a post: created, edited, deleted, read, liked. */
    public static MemberAction onComment(MemberActivityType type, long memberId, long postId, long commentId) {
        return new MemberAction(type, memberId, postId, commentId, null, null);
    }

    /** Something that concerns the acting member only: sign-up, login, logout, update, deactivation. */
    public static MemberAction ofMember(MemberActivityType type, long memberId) {
        return new MemberAction(type, memberId, null, null, null, null);
    }

    /** Something done towards another member: follow, block, mute and their opposites. */
    public static MemberAction towardsMember(MemberActivityType type, long memberId, long targetMemberId) {
        return new MemberAction(type, memberId, null, null, targetMemberId, null);
    }

    /** Something done to an image: released. */
    public static MemberAction onImage(MemberActivityType type, long memberId, String imageId) {
        return new MemberAction(type, memberId, null, null, null, imageId);
    }

    /**
     * The event of this action.
     *
     * @param instant when it happens; cut to microseconds, so that key, payload and row show one time
     * @throws NullPointerException if the type needs an id that the action lacks
     */
    ActivityEvent at(Instant instant) {
        Instant time = instant.truncatedTo(ChronoUnit.MICROS);
        String messageKey = MessageKey.of(this, time).value();
        return new ActivityEvent(
                UuidCreator.getTimeOrderedEpoch(),
                messageKey,
                type,
                memberId,
                postId,
                commentId,
                targetMemberId,
                imageId,
                time,
                null);
    }

    /** Key of the Kafka record: events of one post, else of one member, are in one partition (events.md E4). */
    String recordKey() {
        return Long.toString(postId != null ? postId : memberId);
    }
}
