package click.dailyfeed.bench.client;

import java.time.Instant;

/**
 * A post as feeds show it, as far as it is read here.
 *
 * @param id what the platform calls it
 * @param title empty for none
 * @param content the text
 * @param authorId member id of the author
 * @param authorHandle handle of the author
 * @param likeCount number of likes
 * @param commentCount number of comments, replies included
 * @param liked whether the caller likes it
 * @param createdAt when it was written
 */
public record Post(
        long id,
        String title,
        String content,
        long authorId,
        String authorHandle,
        long likeCount,
        long commentCount,
        boolean liked,
        Instant createdAt) {}
