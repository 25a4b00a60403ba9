package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.subject.control.ViewedSubjects;
import click.dailyfeed.activity.subject.entity.Liking;
import click.dailyfeed.code.activity.MemberActivityView;
import click.dailyfeed.visibility.VisibilityPredicate;
import java.time.Instant;
import java.util.Map;

/**
 * What became of the things that activities are about. A like or follow that was taken back is shown no more, and one that was
 * done again is shown once: that of now.
 *
 * @param subjects posts and comments in the eyes of the viewer
 * @param postLikes since when
 * @param commentLikes since when
 * @param followers of the viewer, since when
 */
record CurrentFacts(
        ViewedSubjects subjects,
        Map<Liking, Instant> postLikes,
        Map<Liking, Instant> commentLikes,
        Map<Long, Instant> followers) {

    /** Whether the viewer, who may see the actor, may see the activity. Only of kinds that are shown to others at all. */
    VisibilityPredicate visibility(MemberActivityView activity) {
        return switch (activity.memberActivityType()) {
            case POST_CREATE -> subjects.visibilityOfPost(activity.postId());
            case COMMENT_CREATE -> subjects.visibilityOfComment(activity.commentId());
            case LIKE_POST ->
                subjects.visibilityOfPost(activity.postId())
                        .and(stands(activity, postLikes.get(new Liking(activity.memberId(), activity.postId()))));
            case LIKE_COMMENT ->
                subjects.visibilityOfComment(activity.commentId())
                        .and(stands(activity, commentLikes.get(new Liking(activity.memberId(), activity.commentId()))));
            case MEMBER_FOLLOW -> stands(activity, followers.get(activity.memberId()));
            default -> VisibilityPredicate.HIDDEN;
        };
    }

    /** The event has its time after the row. */
    private static VisibilityPredicate stands(MemberActivityView activity, Instant since) {
        return VisibilityPredicate.of(since != null && !activity.createdAt().isBefore(since));
    }
}
