package click.dailyfeed.content.like.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.CommentProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.content.comment.control.VisibleComments;
import click.dailyfeed.content.comment.entity.Comment;
import click.dailyfeed.content.comment.entity.Comments;
import click.dailyfeed.content.like.entity.LikePredicate;
import click.dailyfeed.content.like.entity.LikeTarget;
import click.dailyfeed.content.like.entity.Likes;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Likes comments (rules.md R8). */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class CommentLiker {

    private final VisibleComments visibleComments;
    private final Comments comments;
    private final Likes likes;
    private final ActivityOutbox outbox;

    @Inject
    public CommentLiker(VisibleComments visibleComments, Comments comments, Likes likes, ActivityOutbox outbox) {
        this.visibleComments = visibleComments;
        this.comments = comments;
        this.likes = likes;
        this.outbox = outbox;
    }

    protected CommentLiker() {
        this(null, null, null, null);
    }

    /**
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a hidden comment, or
     *     {@code COMMENT_LIKE_ALREADY_EXISTS}
     */
    public void like(long memberId, long commentId) {
        Comment comment = visibleComments.getOrThrow(memberId, commentId);
        comments.countLikesOrThrow(commentId, 1);
        if (likes.add(LikeTarget.COMMENT, commentId, memberId, UtcInstantConverter.now()) == LikePredicate.LIKED) {
            throw new DailyfeedException(CommentProblem.COMMENT_LIKE_ALREADY_EXISTS);
        }
        outbox.record(MemberAction.onComment(MemberActivityType.LIKE_COMMENT, memberId, comment.postId(), commentId));
    }

    /**
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a hidden comment, or
     *     {@code COMMENT_LIKE_CANCEL_ALREADY_COMMITTED}
     */
    public void unlike(long memberId, long commentId) {
        Comment comment = visibleComments.getOrThrow(memberId, commentId);
        comments.countLikesOrThrow(commentId, -1);
        if (likes.remove(LikeTarget.COMMENT, commentId, memberId) == LikePredicate.NOT_LIKED) {
            throw new DailyfeedException(CommentProblem.COMMENT_LIKE_CANCEL_ALREADY_COMMITTED);
        }
        outbox.record(
                MemberAction.onComment(MemberActivityType.LIKE_COMMENT_CANCEL, memberId, comment.postId(), commentId));
    }
}
