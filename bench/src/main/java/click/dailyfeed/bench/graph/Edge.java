package click.dailyfeed.bench.graph;

/**
 * An undirected edge between two members of a graph.
 *
 * @param low the smaller member number, from 0
 * @param high the larger member number
 */
public record Edge(int low, int high) {
    /**
     * Refuses an edge that is not between two different members in ascending order.
     *
     * @throws IllegalArgumentException for a negative number, a loop or the wrong order
     */
    public Edge {
        if (low < 0 || low >= high) {
            throw new IllegalArgumentException("not an edge: " + low + " " + high);
        }
    }

    /**
     * The edge between two members, whichever is named first.
     *
     * @throws IllegalArgumentException for a negative number or a loop
     */
    public static Edge between(int one, int other) {
        return new Edge(Math.min(one, other), Math.max(one, other));
    }
}
