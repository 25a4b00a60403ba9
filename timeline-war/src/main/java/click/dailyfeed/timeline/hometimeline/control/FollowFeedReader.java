package click.dailyfeed.timeline.hometimeline.control;

import click.dailyfeed.code.post.PostView;
import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.redis.SpareableRedis;
import click.dailyfeed.timeline.feed.control.FeedPipeline;
import click.dailyfeed.timeline.feed.control.Skeleton;
import click.dailyfeed.timeline.feed.entity.PostFeeds;
import click.dailyfeed.timeline.hometimeline.control.RecentPosts.Recent;
import click.dailyfeed.timeline.hometimeline.entity.Coverage;
import click.dailyfeed.timeline.hometimeline.entity.HomeTimelines;
import click.dailyfeed.timeline.hometimeline.entity.TimelinePart;
import click.dailyfeed.timeline.member.entity.Authors;
import click.dailyfeed.timeline.member.entity.FollowedAuthor;
import click.dailyfeed.timeline.post.control.PostHydrator;
import click.dailyfeed.timeline.post.entity.HydratedPost;
import click.dailyfeed.timeline.post.entity.PostMapper;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The follow feed: what those posted whom the viewer follows and has not muted (rules.md R9.1, R9.2). */
@ApplicationScoped
@Transactional
public class FollowFeedReader {

    private final RecentPosts recentPosts;
    private final HomeTimelines timelines;
    private final HomeTimelineBuilder builder;
    private final SpareableRedis redis;
    private final Authors authors;
    private final OlderPosts olderPosts;
    private final PostFeeds feeds;
    private final PostHydrator hydrator;

    @Inject
    public FollowFeedReader(
            RecentPosts recentPosts,
            HomeTimelines timelines,
            HomeTimelineBuilder builder,
            SpareableRedis redis,
            Authors authors,
            OlderPosts olderPosts,
            PostFeeds feeds,
            PostHydrator hydrator) {
        this.recentPosts = recentPosts;
        this.timelines = timelines;
        this.builder = builder;
        this.redis = redis;
        this.authors = authors;
        this.olderPosts = olderPosts;
        this.feeds = feeds;
        this.hydrator = hydrator;
    }

    protected FollowFeedReader() {
        this(null, null, null, null, null, null, null, null);
    }

    /** A part of the viewer's feed. */
    public Scroll<PostView> read(long viewerId, ScrollRequest request) {
        // Before anything is asked of this request's connection: this may take another one.
        Optional<Recent> recent = recentPosts.find();
        return new FeedPipeline<>(
                        skeleton(viewerId, recent),
                        ids -> hydrator.hydrate(viewerId, ids),
                        HydratedPost::visibility,
                        PostMapper::toView)
                .read(request);
    }

    private Skeleton skeleton(long viewerId, Optional<Recent> recent) {
        List<FollowedAuthor> followed = authors.followedBy(viewerId);
        List<FollowedAuthor> shown = followed.stream()
                .filter(author -> author.visibilityInFollowFeed() == VisibilityPredicate.VISIBLE)
                .toList();
        Set<Long> shownIds = shown.stream().map(FollowedAuthor::memberId).collect(Collectors.toSet());
        if (recent.isEmpty()) {
            return new HomeTimelineSkeleton(
                    shownIds,
                    Set.of(),
                    List.of(),
                    (after, limit) -> Optional.empty(),
                    (after, limit) -> olderPosts.after(viewerId, shown, after, limit),
                    feeds::ofAuthors);
        }
        String coverage = Coverage.of(followed, recent.get().progress().mergedAtRead());
        return new HomeTimelineSkeleton(
                shownIds,
                recent.get().progress().mergedAtRead(),
                recent.get().entries(),
                (after, limit) -> findStored(viewerId, recent.get(), coverage, after, limit),
                (after, limit) -> olderPosts.after(viewerId, shown, after, limit),
                feeds::ofAuthors);
    }

    /** Empty when the timeline is missing, or does not say what it should; then it is built. */
    private Optional<TimelinePart> findStored(
            long viewerId, Recent recent, String coverage, Optional<Position> after, int limit) {
        Optional<Optional<TimelinePart>> answer =
                redis.find(client -> timelines.findPart(client, viewerId, after, limit));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        Optional<TimelinePart> part = answer.get().filter(found -> isReliable(found, recent, coverage));
        if (part.isEmpty()) {
            builder.buildSoon(viewerId);
        }
        return part;
    }

    /** The progress may have fallen back with a restored Redis, and only what is behind the recent one is known. */
    private static boolean isReliable(TimelinePart part, Recent recent, String coverage) {
        return part.epoch().equals(recent.progress().epoch())
                && part.sentinel().epoch().equals(part.epoch())
                && part.sentinel().coverage().equals(coverage)
                && part.through() >= recent.progress().through();
    }
}
