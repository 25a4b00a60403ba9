package click.dailyfeed.content.like.control;

import click.dailyfeed.activityevents.ActivityOutbox;
import click.dailyfeed.activityevents.MemberAction;
import click.dailyfeed.code.activity.MemberActivityType;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;
import click.dailyfeed.content.like.entity.LikePredicate;
import click.dailyfeed.content.like.entity.LikeTarget;
import click.dailyfeed.content.like.entity.Likes;
import click.dailyfeed.content.post.control.VisiblePosts;
import click.dailyfeed.content.post.entity.Posts;
import click.dailyfeed.persistence.RetriedOnConflict;
import click.dailyfeed.persistence.UtcInstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Likes posts (rules.md R8). */
@ApplicationScoped
@RetriedOnConflict
@Transactional
public class PostLiker {

    private final VisiblePosts visiblePosts;
    private final Posts posts;
    private final Likes likes;
    private final ActivityOutbox outbox;

    @Inject
    public PostLiker(VisiblePosts visiblePosts, Posts posts, Likes likes, ActivityOutbox outbox) {
        this.visiblePosts = visiblePosts;
        this.posts = posts;
        this.likes = likes;
        this.outbox = outbox;
    }

    protected PostLiker() {
        this(null, null, null, null);
    }

    /**
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a hidden post, or {@code POST_LIKE_ALREADY_EXISTS}
     */
    public void like(long memberId, long postId) {
        visiblePosts.getOrThrow(memberId, postId);
        posts.countLikesOrThrow(postId, 1);
        if (likes.add(LikeTarget.POST, postId, memberId, UtcInstantConverter.now()) == LikePredicate.LIKED) {
            throw new DailyfeedException(PostProblem.POST_LIKE_ALREADY_EXISTS);
        }
        outbox.record(MemberAction.onPost(MemberActivityType.LIKE_POST, memberId, postId));
    }

    /**
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a hidden post, or
     *     {@code POST_LIKE_CANCEL_ALREADY_COMMITTED}
     */
    public void unlike(long memberId, long postId) {
        visiblePosts.getOrThrow(memberId, postId);
        posts.countLikesOrThrow(postId, -1);
        if (likes.remove(LikeTarget.POST, postId, memberId) == LikePredicate.NOT_LIKED) {
            throw new DailyfeedException(PostProblem.POST_LIKE_CANCEL_ALREADY_COMMITTED);
        }
        outbox.record(MemberAction.onPost(MemberActivityType.LIKE_POST_CANCEL, memberId, postId));
    }
}
