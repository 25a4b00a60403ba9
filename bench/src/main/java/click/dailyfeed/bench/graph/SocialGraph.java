package click.dailyfeed.bench.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** An immutable undirected graph of members 0 .. size-1. Every edge stands for two follows, one in each direction. */
public final class SocialGraph {
    private final String word;
    private final String variant;
    private final int size;
    private final List<Edge> edges;
    private final int[][] neighbours;

    /**
     * @param word lower-case letters that say where the graph comes from, such as {@code reed}; accounts bear it
     * @param variant what tells apart graphs of one word, letters and digits; empty for the graph itself
     * @param size number of members, those without an edge included
     * @param edges in any order; repeated ones count once
     * @throws IllegalArgumentException if an edge names a member that is not in 0 .. size-1
     */
    public SocialGraph(String word, String variant, int size, Collection<Edge> edges) {
        this.word = word;
        this.variant = variant;
        this.size = size;
        SortedSet<Edge> distinct = new TreeSet<>(
                (a, b) -> a.low() == b.low() ? Integer.compare(a.high(), b.high()) : Integer.compare(a.low(), b.low()));
        distinct.addAll(edges);
        this.edges = List.copyOf(distinct);
        this.neighbours = neighboursOf(size, this.edges);
    }

    /** Where the graph comes from, in lower-case letters. */
    public String word() {
        return word;
    }

    /** What tells it apart from other graphs of the same word; may be empty. */
    public String variant() {
        return variant;
    }

    /** The number of members. */
    public int size() {
        return size;
    }

    /** All edges, ascending. */
    public List<Edge> edges() {
        return edges;
    }

    /** The members that this member follows, and that follow this member: the same ones, ascending. */
    public List<Integer> neighbours(int member) {
        return Arrays.stream(neighbours[member]).boxed().toList();
    }

    /** The number of neighbours of a member. */
    public int degree(int member) {
        return neighbours[member].length;
    }

    /**
     * The subgraph induced by the first members: they and the edges among them.
     *
     * @param members how many, at least 1; this graph itself if it has no more
     */
    public SocialGraph first(int members) {
        if (members >= size) {
            return this;
        }
        List<Edge> among = edges.stream().filter(edge -> edge.high() < members).toList();
        return new SocialGraph(word, Integer.toString(members), members, among);
    }

    private static int[][] neighboursOf(int size, List<Edge> edges) {
        int[] degrees = new int[size];
        for (Edge edge : edges) {
            if (edge.high() >= size) {
                throw new IllegalArgumentException("edge " + edge + " is not among " + size + " members");
            }
            degrees[edge.low()]++;
            degrees[edge.high()]++;
        }
        int[][] neighbours = new int[size][];
        Arrays.setAll(neighbours, member -> new int[degrees[member]]);
        int[] filled = new int[size];
        for (Edge edge : edges) {
            neighbours[edge.low()][filled[edge.low()]++] = edge.high();
            neighbours[edge.high()][filled[edge.high()]++] = edge.low();
        }
        for (int[] list : neighbours) {
            Arrays.sort(list);
        }
        return neighbours;
    }
}
