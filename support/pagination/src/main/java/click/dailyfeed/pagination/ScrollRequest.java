package click.dailyfeed.pagination;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import java.util.Optional;

/**
 * Which part of a list is asked for: what follows a position, or a page of an old client.
 *
 * @param list the name of the list, see {@link Cursor#encode}
 * @param after the last item seen; empty at the beginning of the list and for pages
 * @param size 1..100
 * @param page 0..49; 0 with a cursor unless the client says otherwise
 */
public record ScrollRequest(String list, Optional<Position> after, int size, int page) {

    /** api.md, Paging. */
    static final int MAX_SIZE = 100;

    /** api.md, Paging: deep pages are for cursors. */
    static final int MAX_PAGE = 49;

    /**
     * @param cursor null at the beginning
     * @param size null for the list's default
     * @param page null for clients that use cursors
     * @throws DailyfeedException {@code CURSOR_INVALID}, or {@code VALIDATION_FAILED} for a size or page out of bounds
     */
    public static ScrollRequest of(String list, String cursor, Integer size, Integer page, int defaultSize) {
        int effectiveSize = size == null ? defaultSize : size;
        int effectivePage = page == null ? 0 : page;
        if (effectiveSize < 1 || effectiveSize > MAX_SIZE || effectivePage < 0 || effectivePage > MAX_PAGE) {
            throw new DailyfeedException(CommonProblem.VALIDATION_FAILED);
        }
        Optional<Position> after =
                Optional.ofNullable(cursor).filter(text -> !text.isEmpty()).map(text -> Cursor.decode(list, text));
        return new ScrollRequest(list, after, effectiveSize, effectivePage);
    }

    /** How many items to skip after {@link #after()}: pages count from the beginning, cursors need no skipping. */
    public int offset() {
        return after.isPresent() ? 0 : page * size;
    }

    /** How many items to fetch: one more than asked for tells whether there are more. */
    public int fetchSize() {
        return size + 1;
    }
}
