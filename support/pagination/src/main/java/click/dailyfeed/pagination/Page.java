package click.dailyfeed.pagination;

import java.util.List;
import java.util.function.Function;

/**
 * The shape "Page" of the contract, for the few lists whose total is known.
 *
 * @param page 0-based
 */
public record Page<T>(
        List<T> content,
        int page,
        int size,
        long totalElements,
        int totalPages,
        boolean first,
        boolean last,
        boolean hasNext,
        boolean hasPrevious) {

    /** @param content the items of this page, at most {@code request.size()} */
    public static <T> Page<T> of(ScrollRequest request, List<T> content, long totalElements) {
        int totalPages = Math.toIntExact((totalElements + request.size() - 1) / request.size());
        boolean hasNext = request.page() + 1 < totalPages;
        return new Page<>(
                List.copyOf(content),
                request.page(),
                request.size(),
                totalElements,
                totalPages,
                request.page() == 0,
                !hasNext,
                hasNext,
                request.page() > 0);
    }

    /** The same page in another form, item by item. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(
                content.stream().<R>map(mapper).toList(),
                page,
                size,
                totalElements,
                totalPages,
                first,
                last,
                hasNext,
                hasPrevious);
    }
}
