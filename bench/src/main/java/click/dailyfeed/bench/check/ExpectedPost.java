package click.dailyfeed.bench.check;

import java.time.Instant;
import java.util.Set;

/**
 * A post as the platform must show it.
 *
 * @param id what the platform calls it
 * @param createdAt the platform's time of it
 * @param author number of the writing member in the graph
 * @param authorId what the platform calls that member
 * @param authorHandle that member's handle
 * @param title empty for none
 * @param content the text
 * @param likers numbers of the members who like it
 * @param commentCount number of comments, replies included
 */
public record ExpectedPost(
        long id,
        Instant createdAt,
        int author,
        long authorId,
        String authorHandle,
        String title,
        String content,
        Set<Integer> likers,
        long commentCount) {
    /** Takes a copy of the likers. */
    public ExpectedPost {
        likers = Set.copyOf(likers);
    }
}
