package click.dailyfeed.code.activity;

import java.time.Instant;

/**
 * What a member did, in the form of the export: without who it was.
 *
 * @param id id of the event, a UUID
 * @param postId null where no post is concerned
 * @param commentId null where no comment is concerned
 * @param targetMemberId null where no other member is concerned
 */
public record ExportedActivity(
        String id,
        MemberActivityType memberActivityType,
        Long postId,
        Long commentId,
        Long targetMemberId,
        Instant createdAt) {

    /** Leaves out what is the same in each. */
    public static ExportedActivity of(MemberActivityView view) {
        return new ExportedActivity(
                view.id(),
                view.memberActivityType(),
                view.postId(),
                view.commentId(),
                view.targetMemberId(),
                view.createdAt());
    }
}
