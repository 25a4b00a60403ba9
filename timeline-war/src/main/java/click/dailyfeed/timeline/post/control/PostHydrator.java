package click.dailyfeed.timeline.post.control;

import click.dailyfeed.timeline.member.entity.Authors;
import click.dailyfeed.timeline.member.entity.ViewedAuthor;
import click.dailyfeed.timeline.post.entity.HydratedPost;
import click.dailyfeed.timeline.post.entity.LikePredicate;
import click.dailyfeed.timeline.post.entity.PostCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads everything that is needed to judge and to show posts: at most a fixed number of queries for any number of posts. */
@ApplicationScoped
public class PostHydrator {

    private final PostCards cards;
    private final Authors authors;

    @Inject
    public PostHydrator(PostCards cards, Authors authors) {
        this.cards = cards;
        this.authors = authors;
    }

    protected PostHydrator() {
        this(null, null);
    }

    /** The posts with those ids for a viewer, by id; deleted ones included, ids of no post absent. */
    public Map<Long, HydratedPost> hydrate(long viewerId, List<Long> ids) {
        Map<Long, PostCard> found = cards.withIds(ids);
        Map<Long, ViewedAuthor> viewed = authors.viewedBy(
                viewerId, found.values().stream().map(PostCard::authorId).collect(Collectors.toSet()));
        Map<Long, LikePredicate> liked = cards.likedBy(viewerId, found.keySet());
        return found.values().stream()
                .map(post -> new HydratedPost(post, viewed.get(post.authorId()), liked.get(post.id())))
                .collect(Collectors.toMap(hydrated -> hydrated.post().id(), Function.identity()));
    }
}
