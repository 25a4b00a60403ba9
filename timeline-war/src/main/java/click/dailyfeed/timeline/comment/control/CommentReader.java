package click.dailyfeed.timeline.comment.control;

import click.dailyfeed.code.comment.CommentView;
import click.dailyfeed.code.problem.CommentProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.version.Versioned;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.timeline.comment.entity.CommentMapper;
import click.dailyfeed.timeline.comment.entity.CommentViewer;
import click.dailyfeed.timeline.comment.entity.Comments;
import click.dailyfeed.timeline.comment.entity.HydratedComment;
import click.dailyfeed.timeline.comment.entity.PlacedComment;
import click.dailyfeed.timeline.feed.control.FeedPipeline;
import click.dailyfeed.timeline.feed.control.Skeleton;
import click.dailyfeed.timeline.member.entity.Authors;
import click.dailyfeed.timeline.post.control.PostReader;
import click.dailyfeed.timeline.view.control.ReadNotes;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Comments: oldest first below their post or parent, newest first where they are one member's. */
@ApplicationScoped
@Transactional
public class CommentReader {

    private final Comments comments;
    private final CommentHydrator hydrator;
    private final CommentPlaces places;
    private final PostReader posts;
    private final Authors authors;
    private final ReadNotes notes;

    @Inject
    public CommentReader(
            Comments comments,
            CommentHydrator hydrator,
            CommentPlaces places,
            PostReader posts,
            Authors authors,
            ReadNotes notes) {
        this.comments = comments;
        this.hydrator = hydrator;
        this.places = places;
        this.posts = posts;
        this.authors = authors;
        this.notes = notes;
    }

    protected CommentReader() {
        this(null, null, null, null, null, null);
    }

    /**
     * The top-level comments of a post.
     *
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a post hidden from the viewer
     */
    public Scroll<CommentView> commentsOf(CommentViewer viewer, long postId, ScrollRequest request) {
        posts.getVisibleOrThrow(viewer.memberId(), postId);
        return read(viewer, request, (after, limit) -> comments.topLevelOf(postId, after, limit));
    }

    /**
     * The replies to a comment.
     *
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a comment hidden from the viewer
     */
    public Scroll<CommentView> repliesTo(CommentViewer viewer, long commentId, ScrollRequest request) {
        getVisibleOrThrow(viewer, commentId);
        return read(viewer, request, (after, limit) -> comments.repliesTo(commentId, after, limit));
    }

    /**
     * The comments of one member, wherever the viewer sees them.
     *
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a member hidden from the viewer
     */
    public Scroll<CommentView> commentsBy(CommentViewer viewer, long authorId, ScrollRequest request) {
        authors.getVisibleOrThrow(viewer.memberId(), authorId);
        return new FeedPipeline<>(
                        (after, limit) -> comments.writtenBy(authorId, after, limit),
                        ids -> places.hydrate(viewer.memberId(), ids),
                        PlacedComment::visibility,
                        placed -> CommentMapper.toView(placed.comment(), viewer))
                .read(request);
    }

    /**
     * A comment in detail: that the viewer has read it is taken note of.
     *
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a comment hidden from the viewer
     */
    public Versioned<CommentView> comment(CommentViewer viewer, long commentId) {
        HydratedComment comment = getVisibleOrThrow(viewer, commentId);
        notes.commentRead(viewer.memberId(), comment.comment());
        return new Versioned<>(
                CommentMapper.toView(comment, viewer), comment.comment().version());
    }

    private HydratedComment getVisibleOrThrow(CommentViewer viewer, long commentId) {
        return Optional.ofNullable(
                        places.hydrate(viewer.memberId(), List.of(commentId)).get(commentId))
                .filter(placed -> placed.visibility() == VisibilityPredicate.VISIBLE)
                .map(PlacedComment::comment)
                .orElseThrow(() -> new DailyfeedException(CommentProblem.COMMENT_NOT_FOUND));
    }

    private Scroll<CommentView> read(CommentViewer viewer, ScrollRequest request, Skeleton skeleton) {
        return new FeedPipeline<>(
                        skeleton,
                        ids -> hydrator.hydrate(viewer.memberId(), ids),
                        HydratedComment::visibility,
                        comment -> CommentMapper.toView(comment, viewer))
                .read(request);
    }
}
