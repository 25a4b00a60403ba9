package click.dailyfeed.content.comment.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.comment.CommentView;
import click.dailyfeed.code.problem.CommentProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.version.ExpectedVersion;
import click.dailyfeed.code.version.Versioned;
import click.dailyfeed.content.comment.entity.Comment;
import click.dailyfeed.content.comment.entity.CommentMapper;
import click.dailyfeed.content.comment.entity.Comments;
import click.dailyfeed.content.like.entity.LikePredicate;
import click.dailyfeed.content.like.entity.LikeTarget;
import click.dailyfeed.content.like.entity.Likes;
import click.dailyfeed.content.member.entity.Authors;
import click.dailyfeed.content.post.control.VisiblePosts;
import click.dailyfeed.content.post.entity.Post;
import click.dailyfeed.content.post.entity.Posts;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes, edits and deletes comments (rules.md R7). */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class CommentWriter {

    private final VisiblePosts visiblePosts;
    private final VisibleComments visibleComments;
    private final Posts posts;
    private final Comments comments;
    private final Authors authors;
    private final Likes likes;
    private final ActivityOutbox outbox;

    @Inject
    public CommentWriter(
            VisiblePosts visiblePosts,
            VisibleComments visibleComments,
            Posts posts,
            Comments comments,
            Authors authors,
            Likes likes,
            ActivityOutbox outbox) {
        this.visiblePosts = visiblePosts;
        this.visibleComments = visibleComments;
        this.posts = posts;
        this.comments = comments;
        this.authors = authors;
        this.likes = likes;
        this.outbox = outbox;
    }

    protected CommentWriter() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted or hidden post
     */
    public CommentView comment(long authorId, long postId, String content) {
        visiblePosts.getOrThrow(authorId, postId);
        posts.countCommentsOrThrow(postId, 1);
        return added(Comment.on(postId, authorId, content, UtcInstantConverter.now()));
    }

    /**
     * @throws DailyfeedException {@code POST_NOT_FOUND}, {@code PARENT_COMMENT_NOT_FOUND}, also for deleted or hidden
     *     ones, {@code PARENT_COMMENT_POST_ID_NOT_EQUALS} or {@code COMMENT_DEPTH_LIMIT_EXCEEDS}
     */
    public CommentView reply(long authorId, long postId, long parentId, String content) {
        visiblePosts.getOrThrow(authorId, postId);
        posts.countCommentsOrThrow(postId, 1);
        Comment parent = visibleComments
                .find(authorId, parentId)
                .orElseThrow(() -> new DailyfeedException(CommentProblem.PARENT_COMMENT_NOT_FOUND));
        Comment reply = parent.reply(postId, authorId, content, UtcInstantConverter.now());
        comments.countReplies(parentId, 1);
        return added(reply);
    }

    private CommentView added(Comment comment) {
        comments.add(comment);
        announce(MemberActivityType.COMMENT_CREATE, comment.authorId(), comment);
        return CommentMapper.toView(comment, authors.getOrThrow(comment.authorId()), LikePredicate.NOT_LIKED);
    }

    /**
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a hidden comment, or
     *     {@code COMMENT_MODIFICATION_PERMISSION_DENIED} for anyone but the author, {@code VERSION_CONFLICT}
     */
    public Versioned<CommentView> edit(long memberId, long commentId, String content, ExpectedVersion expected) {
        visibleComments.getOrThrow(memberId, commentId);
        Comment comment = getLockedOrThrow(commentId);
        comment.editedBy(memberId, content, UtcInstantConverter.now());
        expected.check(comment.version());
        comments.flush();
        announce(MemberActivityType.COMMENT_UPDATE, memberId, comment);
        CommentView view = CommentMapper.toView(
                comment, authors.getOrThrow(memberId), likes.state(LikeTarget.COMMENT, commentId, memberId));
        return new Versioned<>(view, comment.version());
    }

    /**
     * Deletes the comment with all replies below it.
     *
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a hidden comment, or
     *     {@code COMMENT_DELETION_PERMISSION_DENIED} for anyone but its author and the post's, {@code VERSION_CONFLICT}
     */
    public void delete(long memberId, long commentId, ExpectedVersion expected) {
        Comment comment = visibleComments.getOrThrow(memberId, commentId);
        Post post = posts.findLocked(comment.postId()).orElseThrow(CommentWriter::notFound);
        comment = getLockedOrThrow(commentId);
        comment.requireDeletableBy(memberId, post.authorId());
        expected.check(comment.version());
        posts.countCommentsOrThrow(post.id(), -comments.deleteTree(comment, UtcInstantConverter.now()));
        comment.parentId().ifPresent(parentId -> comments.countReplies(parentId, -1));
        announce(MemberActivityType.COMMENT_DELETE, memberId, comment);
    }

    private Comment getLockedOrThrow(long commentId) {
        return comments.findLocked(commentId)
                .filter(comment -> comment.deletedAt().isEmpty())
                .orElseThrow(CommentWriter::notFound);
    }

    private void announce(MemberActivityType type, long memberId, Comment comment) {
        outbox.record(MemberAction.onComment(type, memberId, comment.postId(), comment.id()));
    }

    private static DailyfeedException notFound() {
        return new DailyfeedException(CommentProblem.COMMENT_NOT_FOUND);
    }
}
