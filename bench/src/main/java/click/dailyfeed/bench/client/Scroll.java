package click.dailyfeed.bench.client;

import java.util.List;

/**
 * One page of a list that is walked by cursors.
 *
 * @param content the items, in the order of the list
 * @param hasNext whether the list goes on
 * @param nextCursor where; null at the end
 * @param <T> type of the items
 */
public record Scroll<T>(List<T> content, boolean hasNext, String nextCursor) {}
