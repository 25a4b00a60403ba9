package click.dailyfeed.bench.measure;

/** What the connections of a closed loop send. */
@FunctionalInterface
public interface Traffic {
    /**
     * The next request.
     *
     * @param connection 0 for the first one; each calls from a thread of its own
     */
    Request next(int connection);
}
