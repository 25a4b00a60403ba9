package click.dailyfeed.pagination;

import java.time.Instant;

/**
 * The place of an item in a list ordered by (createdAt, id).
 *
 * @param createdAt microsecond precision, as the database keeps it
 * @param id breaks ties
 */
public record Position(Instant createdAt, long id) {}
