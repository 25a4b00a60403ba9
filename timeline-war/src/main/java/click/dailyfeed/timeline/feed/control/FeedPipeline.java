package click.dailyfeed.timeline.feed.control;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.pagination.Scroll;
import click.dailyfeed.pagination.ScrollRequest;
import click.dailyfeed.visibility.VisibilityPredicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a list as every list is read here: skeleton, hydrate, rules, present. When the rules take items away, the next
 * ones are fetched, so that a page is short only at the end of the list.
 *
 * @param skeleton the items of the list, in order
 * @param hydrate loads items in bulk, by id; those that are gone may be absent
 * @param rules whether the viewer may see an item
 * @param present an item in the shape of the contract
 * @param <H> an item with all that is known about it
 * @param <V> the shape
 */
public record FeedPipeline<H, V>(
        Skeleton skeleton,
        Function<List<Long>, Map<Long, H>> hydrate,
        Function<H, VisibilityPredicate> rules,
        Function<H, V> present) {

    /** Bounds a query's list of ids when a long run of items is hidden or skipped. */
    private static final int MAX_PART = 250;

    private record Item<H>(Position position, H hydrated) {}

    /** The part of the list that is asked for. Pages of old clients count visible items, as cursors do. */
    public Scroll<V> read(ScrollRequest request) {
        int wanted = request.offset() + request.fetchSize();
        List<Item<H>> visible = new ArrayList<>();
        Optional<Position> after = request.after();
        int limit = Math.min(wanted, MAX_PART);
        boolean more = true;
        while (more && visible.size() < wanted) {
            List<Position> part = skeleton.after(after, limit);
            visible.addAll(visibleOf(part));
            more = part.size() == limit;
            after = more ? Optional.of(part.get(limit - 1)) : after;
            limit = Math.min(2 * limit, MAX_PART);
        }
        List<Item<H>> fetched = visible.subList(Math.min(request.offset(), visible.size()), visible.size());
        return Scroll.of(request, fetched, Item::position).map(item -> present.apply(item.hydrated()));
    }

    private List<Item<H>> visibleOf(List<Position> part) {
        Map<Long, H> hydrated = hydrate.apply(part.stream().map(Position::id).toList());
        return part.stream()
                .filter(position -> hydrated.containsKey(position.id()))
                .map(position -> new Item<>(position, hydrated.get(position.id())))
                .filter(item -> rules.apply(item.hydrated()) == VisibilityPredicate.VISIBLE)
                .toList();
    }
}
