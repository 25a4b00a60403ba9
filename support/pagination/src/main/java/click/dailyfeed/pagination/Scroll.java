package click.dailyfeed.pagination;

import java.util.List;
import java.util.function.Function;

/**
 * The shape "Scroll" of the contract: a part of a list and the cursor to what follows.
 *
 * @param size the size asked for
 * @param nextCursor null at the end of the list
 * @param page the page asked for by an old client, else 0
 */
public record Scroll<T>(List<T> content, int size, boolean hasNext, String nextCursor, int page) {

    /**
     * @param fetched up to {@link ScrollRequest#fetchSize()} items in list order
     * @param position where an item stands in the list
     */
    public static <T> Scroll<T> of(ScrollRequest request, List<T> fetched, Function<T, Position> position) {
        boolean hasNext = fetched.size() > request.size();
        List<T> content = hasNext ? List.copyOf(fetched.subList(0, request.size())) : List.copyOf(fetched);
        String nextCursor =
                hasNext ? Cursor.encode(request.list(), position.apply(content.get(content.size() - 1))) : null;
        return new Scroll<>(content, request.size(), hasNext, nextCursor, request.page());
    }

    /** The same part of the list in another form, item by item. */
    public <R> Scroll<R> map(Function<? super T, ? extends R> mapper) {
        return withContent(content.stream().<R>map(mapper).toList());
    }

    /** The same part of the list with its items replaced, for presentation in bulk. */
    public <R> Scroll<R> withContent(List<R> items) {
        return new Scroll<>(items, size, hasNext, nextCursor, page);
    }
}
