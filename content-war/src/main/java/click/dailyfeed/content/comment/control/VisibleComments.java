package click.dailyfeed.content.comment.control;

import click.dailyfeed.code.problem.CommentProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.content.comment.entity.Comment;
import click.dailyfeed.content.comment.entity.Comments;
import click.dailyfeed.content.member.entity.Authors;
import click.dailyfeed.content.post.control.VisiblePosts;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The comments that a member may see, and so may act on. A comment is as hidden as its post and all above it. */
@ApplicationScoped
public class VisibleComments {

    private final Comments comments;
    private final VisiblePosts posts;
    private final Authors authors;

    @Inject
    public VisibleComments(Comments comments, VisiblePosts posts, Authors authors) {
        this.comments = comments;
        this.posts = posts;
        this.authors = authors;
    }

    protected VisibleComments() {
        this(null, null, null);
    }

    /** Not locked; empty also for a deleted or hidden comment. */
    public Optional<Comment> find(long viewerId, long commentId) {
        return comments.find(commentId)
                .filter(comment -> comment.deletedAt().isEmpty())
                .filter(comment -> posts.find(viewerId, comment.postId()).isPresent())
                .filter(comment -> check(viewerId, comment) == VisibilityPredicate.VISIBLE);
    }

    /**
     * Not locked.
     *
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a deleted or hidden comment
     */
    public Comment getOrThrow(long viewerId, long commentId) {
        return find(viewerId, commentId).orElseThrow(() -> new DailyfeedException(CommentProblem.COMMENT_NOT_FOUND));
    }

    /** The comment's author and those of the comments above it. */
    private VisibilityPredicate check(long viewerId, Comment comment) {
        VisibilityPredicate own =
                authors.getViewedOrThrow(viewerId, comment.authorId()).visibilityOfComments();
        return comment.parentId()
                .flatMap(comments::find)
                .map(parent -> own.and(check(viewerId, parent)))
                .orElse(own);
    }
}
