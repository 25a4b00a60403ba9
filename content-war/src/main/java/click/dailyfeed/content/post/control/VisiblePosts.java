package click.dailyfeed.content.post.control;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;
import click.dailyfeed.content.member.entity.Authors;
import click.dailyfeed.content.post.entity.Post;
import click.dailyfeed.content.post.entity.Posts;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The posts that a member may see, and so may act on. */
@ApplicationScoped
public class VisiblePosts {

    private final Posts posts;
    private final Authors authors;

    @Inject
    public VisiblePosts(Posts posts, Authors authors) {
        this.posts = posts;
        this.authors = authors;
    }

    protected VisiblePosts() {
        this(null, null);
    }

    /** Not locked; empty also for a deleted or hidden post. */
    public Optional<Post> find(long viewerId, long postId) {
        return posts.find(postId).filter(post -> check(viewerId, post) == VisibilityPredicate.VISIBLE);
    }

    /**
     * Not locked.
     *
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted or hidden post
     */
    public Post getOrThrow(long viewerId, long postId) {
        return find(viewerId, postId).orElseThrow(() -> new DailyfeedException(PostProblem.POST_NOT_FOUND));
    }

    /** Deleted posts are hidden from everybody. */
    public VisibilityPredicate check(long viewerId, Post post) {
        return post.deletedAt().isPresent()
                ? VisibilityPredicate.HIDDEN
                : authors.getViewedOrThrow(viewerId, post.authorId()).visibilityOfPosts();
    }
}
