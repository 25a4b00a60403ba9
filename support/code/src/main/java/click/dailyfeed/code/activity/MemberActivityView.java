package click.dailyfeed.code.activity;

import click.dailyfeed.code.member.SummaryView;
import java.time.Instant;

/**
 * The shape "MemberActivity" of the contract.
 *
 * @param id id of the event, a UUID
 * @param memberId who acted
 * @param postId null where no post is concerned
 * @param commentId null where no comment is concerned
 * @param targetMemberId null where no other member is concerned
 * @param member card of who acted; null when it is not known
 * @param readAt when the caller has read it; null while unread
 */
public record MemberActivityView(
        String id,
        long memberId,
        Long postId,
        Long commentId,
        Long targetMemberId,
        MemberActivityType memberActivityType,
        SummaryView member,
        Instant readAt,
        Instant createdAt,
        Instant updatedAt) {

    /** The same activity with the card of who acted; null when it is not known. */
    public MemberActivityView by(SummaryView card) {
        return new MemberActivityView(
                id,
                memberId,
                postId,
                commentId,
                targetMemberId,
                memberActivityType,
                card,
                readAt,
                createdAt,
                updatedAt);
    }
}
