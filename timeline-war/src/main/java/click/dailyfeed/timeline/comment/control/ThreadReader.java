package click.dailyfeed.timeline.comment.control;

import click.dailyfeed.code.comment.CommentTreeView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.timeline.comment.entity.Comment;
import click.dailyfeed.timeline.comment.entity.CommentMapper;
import click.dailyfeed.timeline.comment.entity.CommentViewer;
import click.dailyfeed.timeline.comment.entity.Comments;
import click.dailyfeed.timeline.comment.entity.HydratedComment;
import click.dailyfeed.timeline.feed.control.FeedPipeline;
import click.dailyfeed.timeline.post.control.PostReader;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The comments of a post as trees, oldest first on each level: a fixed number of queries for a page. */
@ApplicationScoped
@Transactional
public class ThreadReader {

    /** Replies shown below a comment; who wants all asks for the replies to it. */
    private static final int REPLIES = 20;

    private static final Comparator<HydratedComment> OLDEST_FIRST = Comparator.comparing(
            HydratedComment::comment, Comparator.comparing(Comment::createdAt).thenComparing(Comment::id));

    private final Comments comments;
    private final CommentHydrator hydrator;
    private final PostReader posts;

    @Inject
    public ThreadReader(Comments comments, CommentHydrator hydrator, PostReader posts) {
        this.comments = comments;
        this.hydrator = hydrator;
        this.posts = posts;
    }

    protected ThreadReader() {
        this(null, null, null);
    }

    /**
     * The top-level comments of a post with what is below them.
     *
     * @param depth of the deepest replies shown, 0..2
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a post hidden from the viewer
     */
    public Scroll<CommentTreeView> threadOf(CommentViewer viewer, long postId, int depth, ScrollRequest request) {
        posts.getVisibleOrThrow(viewer.memberId(), postId);
        Scroll<HydratedComment> roots = new FeedPipeline<HydratedComment, HydratedComment>(
                        (after, limit) -> comments.topLevelOf(postId, after, limit),
                        ids -> hydrator.hydrate(viewer.memberId(), ids),
                        HydratedComment::visibility,
                        comment -> comment)
                .read(request);
        Map<Long, List<HydratedComment>> replies = new HashMap<>();
        List<HydratedComment> level = roots.content();
        for (int below = 1; below <= depth && !level.isEmpty(); below++) {
            level = repliesTo(viewer, level);
            level.forEach(reply -> replies.computeIfAbsent(reply.comment().parentId(), parentId -> new ArrayList<>())
                    .add(reply));
        }
        return roots.map(root -> tree(root, replies, viewer));
    }

    private List<HydratedComment> repliesTo(CommentViewer viewer, List<HydratedComment> parents) {
        List<Long> parentIds = parents.stream()
                .map(HydratedComment::comment)
                .filter(parent -> parent.replyCount() > 0)
                .map(Comment::id)
                .toList();
        return hydrator.hydrate(viewer.memberId(), comments.firstRepliesTo(parentIds, REPLIES)).values().stream()
                .filter(reply -> reply.visibility() == VisibilityPredicate.VISIBLE)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static CommentTreeView tree(
            HydratedComment comment, Map<Long, List<HydratedComment>> replies, CommentViewer viewer) {
        return CommentTreeView.of(
                CommentMapper.toView(comment, viewer),
                replies.getOrDefault(comment.comment().id(), List.of()).stream()
                        .map(reply -> tree(reply, replies, viewer))
                        .toList());
    }
}
