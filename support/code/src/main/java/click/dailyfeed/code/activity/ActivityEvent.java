package click.dailyfeed.code.activity;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One action of a member, the value of a record on the dated topics.
 *
 * @param eventId UUIDv7 of the event
 * @param messageKey identity of the action for deduplication: a second event with the same key is the same action
 * @param memberActivityType what was done
 * @param memberId who did it
 * @param postId the post concerned; never null for posts, comments and likes
 * @param commentId the comment concerned; never null for comments and their likes
 * @param targetMemberId the other member concerned (follow, block, mute), else null
 * @param imageId the image concerned (release), else null
 * @param createdAt when it was done, with microseconds
 * @param traceparent W3C trace context of the request, null where it was not traced
 */
public record ActivityEvent(
        UUID eventId,
        String messageKey,
        MemberActivityType memberActivityType,
        long memberId,
        Long postId,
        Long commentId,
        Long targetMemberId,
        String imageId,
        Instant createdAt,
        String traceparent) {

    /** Version of the shape above. */
    public static final int SCHEMA_VERSION = 1;

    /** @throws NullPointerException if a component that must be there is null; the message names it */
    public ActivityEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(messageKey, "messageKey");
        Objects.requireNonNull(memberActivityType, "memberActivityType");
        Objects.requireNonNull(createdAt, "createdAt");
        ActivityCategory category = memberActivityType.category();
        if (category != ActivityCategory.MEMBER) {
            Objects.requireNonNull(postId, "postId");
        }
        if (category == ActivityCategory.COMMENT || category == ActivityCategory.COMMENT_LIKE) {
            Objects.requireNonNull(commentId, "commentId");
        }
    }
}
