package click.dailyfeed.timeline.hometimeline.control;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import click.dailyfeed.timeline.feed.entity.PostFeeds;
import click.dailyfeed.timeline.hometimeline.entity.CreatedPost;
import click.dailyfeed.timeline.hometimeline.entity.CreatedPosts;
import click.dailyfeed.timeline.hometimeline.entity.Followers;
import click.dailyfeed.timeline.hometimeline.entity.HomeTimelines;
import click.dailyfeed.timeline.member.entity.Authors;
import click.dailyfeed.timeline.member.entity.FollowedAuthor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What fan-out and building need of the database; each call sees what is committed when it is made. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class FanOutSource {

    /** The query for a part of a feed reads up to so many posts of as many authors. */
    private static final int PART = 100;

    private final CreatedPosts posts;
    private final Followers followers;
    private final Authors authors;
    private final PostFeeds feeds;

    @Inject
    public FanOutSource(CreatedPosts posts, Followers followers, Authors authors, PostFeeds feeds) {
        this.posts = posts;
        this.followers = followers;
        this.authors = authors;
        this.feeds = feeds;
    }

    protected FanOutSource() {
        this(null, null, null, null);
    }

    /** See {@link CreatedPosts#after}. */
    public List<CreatedPost> postsAfter(long id, int limit) {
        return posts.after(id, limit);
    }

    /** See {@link CreatedPosts#lastIdOlderThan}. */
    public long lastIdOlderThan(Duration age) {
        return posts.lastIdOlderThan(age);
    }

    /** See {@link Followers#of}. */
    public List<Long> followersOf(long authorId, int limit) {
        return followers.of(authorId, limit);
    }

    /** See {@link Authors#followedBy}. */
    public List<FollowedAuthor> followedBy(long memberId) {
        return authors.followedBy(memberId);
    }

    /** The newest posts of the authors, newest first, as many as a timeline keeps. */
    public List<FeedEntry> newestOf(List<Long> authorIds) {
        List<FeedEntry> newest = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        int found = PART;
        while (found == PART && newest.size() < HomeTimelines.LONGEST) {
            List<FeedEntry> part = feeds.ofAuthors(authorIds, after, PART);
            newest.addAll(part);
            found = part.size();
            after = part.stream().map(FeedEntry::position).reduce((earlier, later) -> later);
        }
        return newest;
    }
}
