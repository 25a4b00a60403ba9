package click.dailyfeed.timeline.post.control;

import click.dailyfeed.code.post.PostStatisticsView;
import click.dailyfeed.code.post.PostVersionView;
import click.dailyfeed.code.post.PostView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;
import click.dailyfeed.code.version.Versioned;
import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.timeline.post.entity.HydratedPost;
import click.dailyfeed.timeline.post.entity.PostCard;
import click.dailyfeed.timeline.post.entity.PostMapper;
import click.dailyfeed.timeline.post.entity.PostVersions;
import click.dailyfeed.timeline.view.control.ReadNotes;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Single posts. */
@ApplicationScoped
@Transactional
public class PostReader {

    private final PostHydrator hydrator;
    private final PostVersions versions;
    private final ReadNotes notes;

    @Inject
    public PostReader(PostHydrator hydrator, PostVersions versions, ReadNotes notes) {
        this.hydrator = hydrator;
        this.versions = versions;
        this.notes = notes;
    }

    protected PostReader() {
        this(null, null, null);
    }

    /**
     * A post in detail: that the viewer has read it is taken note of.
     *
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted post and for one hidden from the viewer
     */
    public Versioned<PostView> post(long viewerId, long postId) {
        HydratedPost post = getVisibleOrThrow(viewerId, postId);
        notes.postRead(viewerId, post.post());
        return new Versioned<>(PostMapper.toView(post), post.post().version());
    }

    /**
     * The posts with those ids in that order, each once; those that are gone or hidden from the viewer are left out.
     */
    public List<PostView> posts(long viewerId, List<Long> postIds) {
        List<Long> asked = postIds.stream().distinct().toList();
        Map<Long, HydratedPost> found = hydrator.hydrate(viewerId, asked);
        return asked.stream()
                .filter(found::containsKey)
                .map(found::get)
                .filter(post -> post.visibility() == VisibilityPredicate.VISIBLE)
                .map(PostMapper::toView)
                .toList();
    }

    /**
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted post and for one hidden from the viewer
     */
    public PostStatisticsView statistics(long viewerId, long postId) {
        PostCard post = getVisibleOrThrow(viewerId, postId).post();
        return new PostStatisticsView(post.commentCount(), post.likeCount());
    }

    /**
     * What the post said before its edits, newest first (rules.md R6.2).
     *
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted post and for one hidden from the viewer
     */
    public Scroll<PostVersionView> history(long viewerId, long postId, ScrollRequest request) {
        getVisibleOrThrow(viewerId, postId);
        return Scroll.of(
                        request,
                        versions.of(postId, request),
                        version -> new Position(version.updatedAt(), version.version()))
                .map(PostMapper::toView);
    }

    /**
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted post and for one hidden from the viewer
     */
    public HydratedPost getVisibleOrThrow(long viewerId, long postId) {
        return findVisible(viewerId, postId).orElseThrow(() -> new DailyfeedException(PostProblem.POST_NOT_FOUND));
    }

    /** Empty also for a deleted post and for one hidden from the viewer. */
    public Optional<HydratedPost> findVisible(long viewerId, long postId) {
        return Optional.ofNullable(hydrator.hydrate(viewerId, List.of(postId)).get(postId))
                .filter(post -> post.visibility() == VisibilityPredicate.VISIBLE);
    }
}
