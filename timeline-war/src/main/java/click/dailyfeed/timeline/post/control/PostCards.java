package click.dailyfeed.timeline.post.control;

import click.dailyfeed.changes.Change;
import click.dailyfeed.changes.ReadMemories;
import click.dailyfeed.changes.ReadMemory;
import click.dailyfeed.timeline.post.entity.LikePredicate;
import click.dailyfeed.timeline.post.entity.PostCard;
import click.dailyfeed.timeline.post.entity.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is shown of posts, and who likes them; remembered for a moment, exact nevertheless (see {@link ReadMemory}). */
@ApplicationScoped
public class PostCards {

    private static final int MEBIBYTE = 1 << 20;
    private static final int SIZE_OF_CARD = 400;
    private static final int SIZE_OF_LIKE = 200;

    private record Seen(long viewerId, long postId) {}

    private final Posts posts;
    private final ReadMemory<Long, PostCard> cards;
    private final ReadMemory<Seen, LikePredicate> likes;

    @Inject
    public PostCards(Posts posts, ReadMemories memories) {
        this.posts = posts;
        this.cards = memories.create(16 * MEBIBYTE, PostCards::sizeOf, postId -> List.of(Change.post(postId)));
        this.likes = memories.create(
                8 * MEBIBYTE, like -> SIZE_OF_LIKE, seen -> List.of(Change.like(seen.postId(), seen.viewerId())));
    }

    protected PostCards() {
        this.posts = null;
        this.cards = null;
        this.likes = null;
    }

    private static int sizeOf(PostCard card) {
        return SIZE_OF_CARD + 2 * (card.title().length() + card.content().length());
    }

    /** The posts with those ids, by id; deleted ones included, ids of no post absent. */
    Map<Long, PostCard> withIds(Collection<Long> ids) {
        return cards.get(ids, this::read);
    }

    private Map<Long, PostCard> read(Set<Long> ids) {
        Map<Long, Long> views = posts.views(ids);
        return posts.withIds(ids).stream()
                .map(post -> post.card(views.getOrDefault(post.id(), 0L)))
                .collect(Collectors.toMap(PostCard::id, Function.identity()));
    }

    /** Whether the member likes those posts, by id. */
    Map<Long, LikePredicate> likedBy(long memberId, Collection<Long> ids) {
        return likes.get(ids.stream().map(id -> new Seen(memberId, id)).toList(), this::readLikes).entrySet().stream()
                .collect(Collectors.toMap(like -> like.getKey().postId(), Map.Entry::getValue));
    }

    /** All of one viewer. */
    private Map<Seen, LikePredicate> readLikes(Set<Seen> missing) {
        long viewerId = missing.iterator().next().viewerId();
        Set<Long> liked =
                posts.likedBy(viewerId, missing.stream().map(Seen::postId).toList());
        return missing.stream()
                .collect(
                        Collectors.toMap(Function.identity(), seen -> LikePredicate.of(liked.contains(seen.postId()))));
    }
}
