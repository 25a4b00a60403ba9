package click.dailyfeed.pagination;

import java.time.Instant;

/**
 * The place of an item in a list: in one that is ordered by (createdAt, id), or in a snapshot, an order that was fixed at an
 * instant.
 *
 * @param createdAt of the item, or of the snapshot; microsecond precision, as the database keeps it
 * @param id of the item; breaks ties
 */
public record Position(Instant createdAt, long id) {}
