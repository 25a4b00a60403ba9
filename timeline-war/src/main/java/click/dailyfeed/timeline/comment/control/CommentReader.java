package click.dailyfeed.timeline.comment.control;

import click.dailyfeed.code.comment.CommentView;
import click.dailyfeed.code.problem.CommentProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.version.Versioned;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.timeline.comment.entity.CommentMapper;
import click.dailyfeed.timeline.comment.entity.Comments;
import click.dailyfeed.timeline.comment.entity.HydratedComment;
import click.dailyfeed.timeline.feed.control.FeedPipeline;
import click.dailyfeed.timeline.feed.control.Skeleton;
import click.dailyfeed.timeline.post.control.PostReader;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Comments, oldest first below their post or parent. */
@ApplicationScoped
@Transactional
public class CommentReader {

    private final Comments comments;
    private final CommentHydrator hydrator;
    private final PostReader posts;

    @Inject
    public CommentReader(Comments comments, CommentHydrator hydrator, PostReader posts) {
        this.comments = comments;
        this.hydrator = hydrator;
        this.posts = posts;
    }

    protected CommentReader() {
        this(null, null, null);
    }

    /**
     * The top-level comments of a post.
     *
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a post hidden from the viewer
     */
    public Scroll<CommentView> commentsOf(long viewerId, long postId, ScrollRequest request) {
        posts.getVisibleOrThrow(viewerId, postId);
        return read(viewerId, request, (after, limit) -> comments.topLevelOf(postId, after, limit));
    }

    /**
     * The replies to a comment.
     *
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a comment hidden from the viewer
     */
    public Scroll<CommentView> repliesTo(long viewerId, long commentId, ScrollRequest request) {
        getVisibleOrThrow(viewerId, commentId);
        return read(viewerId, request, (after, limit) -> comments.repliesTo(commentId, after, limit));
    }

    /**
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a comment hidden from the viewer
     */
    public Versioned<CommentView> comment(long viewerId, long commentId) {
        HydratedComment comment = getVisibleOrThrow(viewerId, commentId);
        return new Versioned<>(CommentMapper.toView(comment), comment.comment().version());
    }

    /** A comment is as hidden as its post and every comment above it. */
    private HydratedComment getVisibleOrThrow(long viewerId, long commentId) {
        HydratedComment comment = findVisible(viewerId, commentId).orElseThrow(CommentReader::notFound);
        posts.findVisible(viewerId, comment.comment().postId()).orElseThrow(CommentReader::notFound);
        Long parentId = comment.comment().parentId();
        while (parentId != null) {
            HydratedComment parent = findVisible(viewerId, parentId).orElseThrow(CommentReader::notFound);
            parentId = parent.comment().parentId();
        }
        return comment;
    }

    private Optional<HydratedComment> findVisible(long viewerId, long commentId) {
        return Optional.ofNullable(
                        hydrator.hydrate(viewerId, List.of(commentId)).get(commentId))
                .filter(comment -> comment.visibility() == VisibilityPredicate.VISIBLE);
    }

    private static DailyfeedException notFound() {
        return new DailyfeedException(CommentProblem.COMMENT_NOT_FOUND);
    }

    private Scroll<CommentView> read(long viewerId, ScrollRequest request, Skeleton skeleton) {
        return new FeedPipeline<>(
                        skeleton,
                        ids -> hydrator.hydrate(viewerId, ids),
                        HydratedComment::visibility,
                        CommentMapper::toView)
                .read(request);
    }
}
