package click.dailyfeed.bench.check;

import click.dailyfeed.bench.client.Post;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What holds for every walk of a feed, whatever is written meanwhile. Each method answers the first violation, or nothing.
 *
 * @param member who walked
 * @param list what was walked
 * @param posts of all pages, in the order of the answers; empty only at the end of the list
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

    /** A post stands at the top. */
    public Optional<Difference> begins(Post post) {
        String top = posts.isEmpty() ? "nothing" : name(posts.get(0));
        return top.equals(name(post)) ? Optional.empty() : Optional.of(difference(0, name(post), top));
    }

    /** It is one post, the one that was asked for. */
    public Optional<Difference> only(long id) {
        List<Long> ids = posts.stream().map(Post::id).toList();
        return ids.equals(List.of(id)) ? Optional.empty() : Optional.of(difference(0, "post " + id, "posts " + ids));
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

    /** Posts that the run wrote are shown as they were answered. */
    public Optional<Difference> contents(List<Written> written) {
        Map<Long, Post> byId =
                written.stream().map(Written::post).collect(Collectors.toMap(Post::id, Function.identity()));
        return IntStream.range(0, posts.size())
                .filter(position ->
                        !isSame(byId.getOrDefault(posts.get(position).id(), posts.get(position)), posts.get(position)))
                .boxed()
                .findFirst()
                .map(position ->
                        difference(position, text(byId.get(posts.get(position).id())), text(posts.get(position))));
    }

    private static boolean isSame(Post written, Post shown) {
        return text(written).equals(text(shown));
    }

    private static String text(Post post) {
        return name(post) + " \"" + post.content() + "\"";
    }

    /**
     * What is not there though the walk passed its place.
     *
     * @param written posts that belong into the list
     * @param end whether the walk reached the end of the list; otherwise older posts than the last one may still come
     */
    List<Written> missing(List<Written> written, EndPredicate end) {
        Set<Long> shown = posts.stream().map(Post::id).collect(Collectors.toSet());
        return written.stream()
                .filter(post -> end == EndPredicate.REACHED
                        || OLDEST_FIRST.compare(post.post(), posts.get(posts.size() - 1)) > 0)
                .filter(post -> !shown.contains(post.post().id()))
                .toList();
    }

    /** Says that a post is missing. */
    Difference hole(Written missing, double seconds) {
        return new Difference(
                member,
                list,
                name(missing.post()) + String.format(Locale.ROOT, ", answered %.1f s before the walk", seconds),
                posts.size() + " posts without it");
    }

    private Difference difference(int position, String expected, String got) {
        return new Difference(member, list + ", position " + position, expected, got);
    }

    static String name(Post post) {
        return "post " + post.id() + " of member " + post.authorId() + " of " + post.createdAt();
    }
}
