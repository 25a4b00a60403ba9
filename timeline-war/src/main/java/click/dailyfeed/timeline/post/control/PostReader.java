package click.dailyfeed.timeline.post.control;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;
import click.dailyfeed.timeline.post.entity.HydratedPost;
import click.dailyfeed.timeline.post.entity.PostMapper;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Single posts. */
@ApplicationScoped
@Transactional
public class PostReader {

    private final PostHydrator hydrator;

    @Inject
    public PostReader(PostHydrator hydrator) {
        this.hydrator = hydrator;
    }

    protected PostReader() {
        this(null);
    }

    /**
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted post and for one hidden from the viewer
     */
    public PostView post(long viewerId, long postId) {
        return PostMapper.toView(getVisibleOrThrow(viewerId, postId));
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
