package click.dailyfeed.timeline.post.control;

import click.dailyfeed.code.member.SummaryView;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.timeline.feed.control.FeedPipeline;
import click.dailyfeed.timeline.member.entity.AuthorCard;
import click.dailyfeed.timeline.member.entity.Authors;
import click.dailyfeed.timeline.member.entity.ViewedAuthor;
import click.dailyfeed.timeline.post.entity.PostLikes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who likes a post. */
@ApplicationScoped
@Transactional
public class PostLikesReader {

    private final PostLikes likes;
    private final PostReader posts;
    private final Authors members;

    @Inject
    public PostLikesReader(PostLikes likes, PostReader posts, Authors members) {
        this.likes = likes;
        this.posts = posts;
        this.members = members;
    }

    protected PostLikesReader() {
        this(null, null, null);
    }

    /**
     * Those who like the post as far as the viewer knows them, newest like first.
     *
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted post and for one hidden from the viewer
     */
    public Scroll<SummaryView> likesOf(long viewerId, long postId, ScrollRequest request) {
        posts.getVisibleOrThrow(viewerId, postId);
        return new FeedPipeline<>(
                        (after, limit) -> likes.of(postId, after, limit),
                        ids -> hydrate(viewerId, ids),
                        ViewedAuthor::visibility,
                        viewed -> summary(viewed.author()))
                .read(request);
    }

    private Map<Long, ViewedAuthor> hydrate(long viewerId, List<Long> likeIds) {
        Map<Long, Long> memberIds = likes.members(likeIds);
        Map<Long, ViewedAuthor> viewed = members.viewedBy(viewerId, memberIds.values());
        return memberIds.entrySet().stream()
                .filter(like -> viewed.containsKey(like.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, like -> viewed.get(like.getValue())));
    }

    private static SummaryView summary(AuthorCard member) {
        return SummaryView.of(
                member.memberId(),
                member.handle(),
                member.displayName(),
                member.verificationStatus(),
                member.avatarUrl(),
                member.updatedAt());
    }
}
