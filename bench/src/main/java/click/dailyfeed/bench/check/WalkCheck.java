package click.dailyfeed.bench.check;

import click.dailyfeed.bench.client.Post;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * What holds for every walk of a feed, whatever is written meanwhile. Each method answers the first violation, or nothing.
 *
 * @param member who walked
 * @param list what was walked
 * @param posts of all pages, in the order of the answers
 */
public record WalkCheck(String member, String list, List<Post> posts) {
    private static final Comparator<Post> OLDEST_FIRST =
            Comparator.comparing(Post::createdAt).thenComparingLong(Post::id);

    /** The newest come first by time and id (rules.md R9.1). */
    public Optional<Difference> order() {
        return IntStream.range(1, posts.size())
                .filter(position -> OLDEST_FIRST.compare(posts.get(position - 1), posts.get(position)) <= 0)
                .boxed()
                .findFirst()
                .map(position -> difference(
                        position, "a post before " + name(posts.get(position - 1)), name(posts.get(position))));
    }

    /** No post comes twice (rules.md R9.4). */
    public Optional<Difference> repeats() {
        Set<Long> seen = new HashSet<>();
        return IntStream.range(0, posts.size())
                .filter(position -> !seen.add(posts.get(position).id()))
                .boxed()
                .findFirst()
                .map(position -> difference(position, "no post twice", name(posts.get(position)) + " again"));
    }

    /**
     * All posts are by certain members.
     *
     * @param members who may be there
     * @param who them in words
     */
    public Optional<Difference> authors(LongPredicate members, String who) {
        return IntStream.range(0, posts.size())
                .filter(position -> !members.test(posts.get(position).authorId()))
                .boxed()
                .findFirst()
                .map(position -> difference(position, "posts of " + who + " alone", name(posts.get(position))));
    }

    private Difference difference(int position, String expected, String got) {
        return new Difference(member, list + ", position " + position, expected, got);
    }

    static String name(Post post) {
        return "post " + post.id() + " of member " + post.authorId() + " of " + post.createdAt();
    }
}
