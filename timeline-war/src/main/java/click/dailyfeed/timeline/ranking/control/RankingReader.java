package click.dailyfeed.timeline.ranking.control;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.timeline.feed.control.FeedPipeline;
import click.dailyfeed.timeline.post.control.PostHydrator;
import click.dailyfeed.timeline.post.entity.HydratedPost;
import click.dailyfeed.timeline.post.entity.PostMapper;
import click.dailyfeed.timeline.ranking.entity.Ranking;
import click.dailyfeed.timeline.ranking.entity.RankingSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The rankings as a viewer may see them. Mutes change nothing here: a ranking is nobody's feed (rules.md R5.4). */
@ApplicationScoped
@Transactional
public class RankingReader {

    private final RankingSnapshots snapshots;
    private final PostHydrator hydrator;

    @Inject
    public RankingReader(RankingSnapshots snapshots, PostHydrator hydrator) {
        this.snapshots = snapshots;
        this.hydrator = hydrator;
    }

    protected RankingReader() {
        this(null, null);
    }

    /**
     * A part of a ranking. With a cursor it is of the snapshot that the cursor names, else of the latest one.
     *
     * @throws DailyfeedException {@code CURSOR_INVALID} when the snapshot of the cursor has lived
     */
    public Scroll<PostView> read(long viewerId, Ranking ranking, ScrollRequest request) {
        RankingSnapshot snapshot = request.after()
                .map(position -> snapshots.getOrThrow(ranking, position.createdAt()))
                .orElseGet(() -> snapshots.latest(ranking));
        return new FeedPipeline<>(
                        snapshot::after,
                        ids -> hydrator.hydrate(viewerId, ids),
                        HydratedPost::visibility,
                        PostMapper::toView)
                .read(request);
    }
}
