package click.dailyfeed.bench.seed;

import click.dailyfeed.bench.graph.Edge;
import click.dailyfeed.bench.graph.SocialGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * What is to be seeded. Members are numbered: first those of the graph, then the two readers, the author with many
 * followers, and these followers. Decided wholly by its parameters.
 *
 * @param set tells several sets in one database apart, letters and digits
 * @param graph who follows whom
 * @param postsEach posts of every member of the graph, and of everyone else whom the reader of many follows
 * @param followers members who follow nobody but the author
 */
public record SeedPlan(String set, SocialGraph graph, int postsEach, int followers) {
    /** What the reader of many follows at most (rules.md R4.1). */
    public static final int MANY = 1_000;

    /** What the reader of few follows at most. */
    public static final int FEW = 50;

    static final int OTHERS = 3;

    /** How many members there are. */
    public int size() {
        return graph.size() + OTHERS + followers;
    }

    /** The number of the reader who follows {@link #MANY}. */
    public int readerOfMany() {
        return graph.size();
    }

    /** The number of the reader who follows {@link #FEW} of them. */
    public int readerOfFew() {
        return graph.size() + 1;
    }

    /** The number of the author with many followers. */
    public int author() {
        return graph.size() + 2;
    }

    /** The number of the author's first follower. */
    public int firstFollower() {
        return graph.size() + OTHERS;
    }

    /** The handle of a member. */
    public String handle(int member) {
        return prefix() + member;
    }

    /** What the handles of this set and no others begin with. */
    String prefix() {
        return "seed" + set + "_";
    }

    /** The address of a member. */
    public String email(int member) {
        return handle(member) + "@dailyfeed.example";
    }

    /**
     * Names all follows.
     *
     * @param follow takes the number of who follows and of who is followed
     */
    void follows(BiConsumer<Integer, Integer> follow) {
        for (Edge edge : graph.edges()) {
            follow.accept(edge.low(), edge.high());
            follow.accept(edge.high(), edge.low());
        }
        List<Integer> many = followedByMany();
        many.forEach(member -> follow.accept(readerOfMany(), member));
        int few = Math.min(FEW, many.size());
        IntStream.range(0, few).forEach(number -> follow.accept(readerOfFew(), many.get(number * (many.size() / few))));
        IntStream.range(0, followers).forEach(number -> follow.accept(firstFollower() + number, author()));
    }

    /** The members of the graph and, if these are too few, the first followers. */
    private List<Integer> followedByMany() {
        return IntStream.range(0, size())
                .filter(member -> member < graph.size() || member >= firstFollower())
                .limit(MANY)
                .boxed()
                .toList();
    }

    /** The authors of the posts in the order of writing, mixed, so that feeds interleave. */
    List<Integer> posts() {
        List<Integer> authors = new ArrayList<>();
        followedByMany().forEach(member -> authors.addAll(Collections.nCopies(postsEach, member)));
        authors.addAll(Collections.nCopies(postsEach, author()));
        Collections.shuffle(authors, new Random(1));
        return authors;
    }

    /**
     * Who comments on a post: nobody on most.
     *
     * @param post place of the post in {@link #posts()}
     */
    List<Integer> commenters(int post) {
        return members(post, post % 7 == 0 ? 1 + post / 7 % 5 : 0);
    }

    /**
     * Who likes a post.
     *
     * @param post place of the post in {@link #posts()}
     */
    List<Integer> likers(int post) {
        return members(post, post % 5);
    }

    private List<Integer> members(int post, int count) {
        int wanted = Math.min(count, graph.size());
        return IntStream.range(0, wanted)
                .map(number -> (post + number) % graph.size())
                .boxed()
                .toList();
    }
}
