package click.dailyfeed.content.post.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.post.PostView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;
import click.dailyfeed.code.version.ExpectedVersion;
import click.dailyfeed.code.version.Versioned;
import click.dailyfeed.content.like.entity.LikePredicate;
import click.dailyfeed.content.like.entity.LikeTarget;
import click.dailyfeed.content.like.entity.Likes;
import click.dailyfeed.content.member.entity.Authors;
import click.dailyfeed.content.post.entity.Post;
import click.dailyfeed.content.post.entity.PostMapper;
import click.dailyfeed.content.post.entity.PostText;
import click.dailyfeed.content.post.entity.PostVersion;
import click.dailyfeed.content.post.entity.Posts;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes, edits and deletes posts (rules.md R6). */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class PostWriter {

    private final Posts posts;
    private final VisiblePosts visiblePosts;
    private final Authors authors;
    private final Likes likes;
    private final ActivityOutbox outbox;

    @Inject
    public PostWriter(Posts posts, VisiblePosts visiblePosts, Authors authors, Likes likes, ActivityOutbox outbox) {
        this.posts = posts;
        this.visiblePosts = visiblePosts;
        this.authors = authors;
        this.likes = likes;
        this.outbox = outbox;
    }

    protected PostWriter() {
        this(null, null, null, null, null);
    }

    public PostView create(long authorId, PostText text) {
        Post post = new Post(authorId, text, UtcInstantConverter.now());
        posts.add(post);
        outbox.record(MemberAction.onPost(MemberActivityType.POST_CREATE, authorId, post.id()));
        return PostMapper.toView(post, authors.getOrThrow(authorId), LikePredicate.NOT_LIKED, 0);
    }

    /**
     * Replaces the text and keeps the earlier one.
     *
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted or hidden post, or
     *     {@code POST_UPDATE_FORBIDDEN} for anyone but the author, {@code VERSION_CONFLICT}
     */
    public Versioned<PostView> edit(long memberId, long postId, PostText text, ExpectedVersion expected) {
        Post post = getLockedOrThrow(memberId, postId);
        if (post.deletedAt().isPresent()) {
            throw new DailyfeedException(PostProblem.POST_NOT_FOUND);
        }
        PostVersion earlier = post.editedBy(memberId, text, UtcInstantConverter.now());
        expected.check(post.version());
        posts.add(earlier);
        posts.flush();
        outbox.record(MemberAction.onPost(MemberActivityType.POST_UPDATE, memberId, postId));
        PostView view = PostMapper.toView(
                post,
                authors.getOrThrow(memberId),
                likes.state(LikeTarget.POST, postId, memberId),
                posts.views(postId));
        return new Versioned<>(view, post.version());
    }

    /**
     * Takes the post away from every reader; its comments and likes stay stored.
     *
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a hidden post, {@code POST_DELETE_FORBIDDEN} for
     *     anyone but the author, or {@code POST_ALREADY_DELETED} for the author who deletes again,
     *     {@code VERSION_CONFLICT}
     */
    public void delete(long memberId, long postId, ExpectedVersion expected) {
        Post post = getLockedOrThrow(memberId, postId);
        if (post.deletedAt().isPresent()) {
            throw new DailyfeedException(PostProblem.POST_ALREADY_DELETED);
        }
        post.deletedBy(memberId, UtcInstantConverter.now());
        expected.check(post.version());
        outbox.record(MemberAction.onPost(MemberActivityType.POST_DELETE, memberId, postId));
    }

    /** Their own deleted post is still found by authors, who may not know yet that it is deleted. */
    private Post getLockedOrThrow(long memberId, long postId) {
        return posts.findLocked(postId)
                .filter(post -> post.authorId() == memberId
                        || visiblePosts.check(memberId, post) == VisibilityPredicate.VISIBLE)
                .orElseThrow(() -> new DailyfeedException(PostProblem.POST_NOT_FOUND));
    }
}
