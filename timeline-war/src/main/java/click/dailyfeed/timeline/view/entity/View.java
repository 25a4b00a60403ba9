package click.dailyfeed.timeline.view.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody looked at a post.
 *
 * @param hour in which it was, its beginning
 */
public record View(long viewerId, long postId, Instant hour) {

    public static View at(Instant instant, long viewerId, long postId) {
        return new View(viewerId, postId, instant.truncatedTo(ChronoUnit.HOURS));
    }

    /** What it counts for. */
    PostHour postHour() {
        return new PostHour(postId, hour);
    }
}
