package click.dailyfeed.timeline.feed.control;

import click.dailyfeed.pagination.Position;
import java.util.List;
import java.util.Optional;

/** The first of the four functions: which items a list has, in its order; cheap, and blind for the rules. */
@FunctionalInterface
public interface Skeleton {

    /** A list without items. */
    Skeleton EMPTY = (position, limit) -> List.of();

    /**
     * @param position the last item seen; empty at the beginning
     * @param limit greatest number of items, at least 1
     * @return what follows in the list; fewer than {@code limit} only at its end
     */
    List<Position> after(Optional<Position> position, int limit);
}
