package click.dailyfeed.timeline.comment.entity;

import click.dailyfeed.timeline.member.entity.ViewedAuthor;
import click.dailyfeed.timeline.post.entity.LikePredicate;
import click.dailyfeed.visibility.VisibilityPredicate;

/**
 * A comment with everything that is needed to judge and to show it to one viewer.
 *
 * @param author the comment's author in the eyes of the viewer
 * @param like whether the viewer likes the comment
 */
public record HydratedComment(Comment comment, ViewedAuthor author, LikePredicate like) {

    /** Whether the viewer may see it where they see its post and the comment it replies to. */
    public VisibilityPredicate visibility() {
        return comment.existence().and(author.visibilityOfComments());
    }
}
