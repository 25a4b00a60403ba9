package click.dailyfeed.bench.client;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a page of a list.
 *
 * @param <T> type of the items
 */
@FunctionalInterface
public interface PageReader<T> {
    /**
     * Reads the page that begins at a cursor.
     *
     * @param cursor of the page before; null for the first page
     */
    Scroll<T> read(String cursor);

    /**
     * Walks the list from its beginning to its end.
     *
     * @param most items (and pages) after which the walk stops although the list goes on, so that a list that never ends
     *     does not hold it forever
     */
    default List<T> walk(int most) {
        Scroll<T> page = read(null);
        List<T> items = new ArrayList<>(page.content());
        for (int pages = 1;
                page.hasNext() && page.nextCursor() != null && Math.max(pages, items.size()) < most;
                pages++) {
            page = read(page.nextCursor());
            items.addAll(page.content());
        }
        return items;
    }
}
