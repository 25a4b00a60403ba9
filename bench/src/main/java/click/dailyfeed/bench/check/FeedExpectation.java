package click.dailyfeed.bench.check;

import click.dailyfeed.bench.graph.SocialGraph;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each member's feeds must hold, from the graph and all posts: newest first by (createdAt, id), as rules.md R9.1 says. */
public final class FeedExpectation {
    private static final Comparator<ExpectedPost> NEWEST_FIRST = Comparator.comparing(ExpectedPost::createdAt)
            .thenComparingLong(ExpectedPost::id)
            .reversed();

    private final SocialGraph graph;
    private final Map<Integer, List<ExpectedPost>> byAuthor;

    /**
     * @param graph who follows whom
     * @param posts all posts that are not deleted, in any order
     */
    public FeedExpectation(SocialGraph graph, Collection<ExpectedPost> posts) {
        this.graph = graph;
        this.byAuthor = posts.stream().collect(Collectors.groupingBy(ExpectedPost::author));
    }

    /** All posts of the members that a member follows; one's own are not among them. */
    public List<ExpectedPost> followFeed(int member) {
        return graph.neighbours(member).stream()
                .flatMap(this::postsOf)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** All posts of a member. */
    public List<ExpectedPost> ownFeed(int member) {
        return postsOf(member).sorted(NEWEST_FIRST).toList();
    }

    private Stream<ExpectedPost> postsOf(int author) {
        return byAuthor.getOrDefault(author, List.of()).stream();
    }
}
