package click.dailyfeed.timeline.post.control;

import click.dailyfeed.timeline.member.entity.Authors;
import click.dailyfeed.timeline.member.entity.ViewedAuthor;
import click.dailyfeed.timeline.post.entity.HydratedPost;
import click.dailyfeed.timeline.post.entity.LikePredicate;
import click.dailyfeed.timeline.post.entity.Post;
import click.dailyfeed.timeline.post.entity.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads everything that is needed to judge and to show posts: a fixed number of queries for any number of posts. */
@ApplicationScoped
public class PostHydrator {

    private final Posts posts;
    private final Authors authors;

    @Inject
    public PostHydrator(Posts posts, Authors authors) {
        this.posts = posts;
        this.authors = authors;
    }

    protected PostHydrator() {
        this(null, null);
    }

    /** The posts with those ids for a viewer, by id; deleted ones included, ids of no post absent. */
    public Map<Long, HydratedPost> hydrate(long viewerId, List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Post> found = posts.withIds(ids);
        Map<Long, ViewedAuthor> viewed =
                authors.viewedBy(viewerId, found.stream().map(Post::authorId).collect(Collectors.toSet()));
        Set<Long> liked = posts.likedBy(viewerId, ids);
        Map<Long, Long> views = posts.views(ids);
        return found.stream()
                .map(post -> new HydratedPost(
                        post,
                        viewed.get(post.authorId()),
                        LikePredicate.of(liked.contains(post.id())),
                        views.getOrDefault(post.id(), 0L)))
                .collect(Collectors.toMap(hydrated -> hydrated.post().id(), Function.identity()));
    }
}
