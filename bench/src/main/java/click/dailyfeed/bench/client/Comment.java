package click.dailyfeed.bench.client;

import java.time.Instant;

/**
 * A comment, as far as it is read here.
 *
 * @param id what the platform calls it
 * @param content the text
 * @param authorId member id of the author
 * @param createdAt when it was written
 */
public record Comment(long id, String content, long authorId, Instant createdAt) {}
