package click.dailyfeed.bench.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The posts that the run wrote, by author; none is ever changed or deleted. Safe for many threads. */
public final class Ledger {
    private final Map<Long, Queue<Written>> byAuthor = new ConcurrentHashMap<>();

    /** Records a post whose answer is there. */
    public void add(Written written) {
        byAuthor.computeIfAbsent(written.post().authorId(), author -> new ConcurrentLinkedQueue<>())
                .add(written);
    }

    /**
     * The posts of some authors that were answered before a moment.
     *
     * @param moment as {@link System#nanoTime()}
     */
    public List<Written> before(long moment, Collection<Long> authors) {
        return authors.stream()
                .flatMap(author -> byAuthor.getOrDefault(author, new ConcurrentLinkedQueue<>()).stream())
                .filter(written -> written.answeredAt() - moment < 0)
                .toList();
    }
}
