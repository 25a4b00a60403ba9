package click.dailyfeed.timeline.feed.control;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.timeline.feed.entity.PostFeeds;
import click.dailyfeed.timeline.member.entity.Authors;
import click.dailyfeed.timeline.member.entity.ViewedAuthor;
import click.dailyfeed.timeline.post.control.PostHydrator;
import click.dailyfeed.timeline.post.entity.HydratedPost;
import click.dailyfeed.timeline.post.entity.PostMapper;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The posts of one author, newest first. */
@ApplicationScoped
@Transactional
public class FeedReader {

    private final PostFeeds feeds;
    private final Authors authors;
    private final PostHydrator hydrator;

    @Inject
    public FeedReader(PostFeeds feeds, Authors authors, PostHydrator hydrator) {
        this.feeds = feeds;
        this.authors = authors;
        this.hydrator = hydrator;
    }

    protected FeedReader() {
        this(null, null, null);
    }

    /**
     * The posts of one author; empty when the viewer may know the author but not see the posts.
     *
     * @throws DailyfeedException {@code MEMBER_NOT_FOUND}, also for a member hidden from the viewer
     */
    public Scroll<PostView> authorFeed(long viewerId, long authorId, ScrollRequest request) {
        ViewedAuthor author = authors.getVisibleOrThrow(viewerId, authorId);
        boolean hidden = author.visibilityOfPosts() == VisibilityPredicate.HIDDEN;
        return read(
                viewerId, request, hidden ? Skeleton.EMPTY : (after, limit) -> feeds.ofAuthor(authorId, after, limit));
    }

    private Scroll<PostView> read(long viewerId, ScrollRequest request, Skeleton skeleton) {
        return new FeedPipeline<>(
                        skeleton, ids -> hydrator.hydrate(viewerId, ids), HydratedPost::visibility, PostMapper::toView)
                .read(request);
    }
}
