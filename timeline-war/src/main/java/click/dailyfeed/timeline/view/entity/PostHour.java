package click.dailyfeed.timeline.view.entity;

import java.time.Instant;
import java.util.Comparator;

/**
 * A post in an hour: what views are counted by.
 *
 * @param hour its beginning
 */
public record PostHour(long postId, Instant hour) implements Comparable<PostHour> {

    private static final Comparator<PostHour> ORDER =
            Comparator.comparingLong(PostHour::postId).thenComparing(PostHour::hour);

    private static final String SEPARATOR = ":";

    /**
     * @param code see {@link #code}
     * @throws IllegalArgumentException if it is none
     */
    static PostHour of(String code) {
        String[] parts = code.split(SEPARATOR);
        if (parts.length != 2) {
            throw new IllegalArgumentException(code);
        }
        return new PostHour(Long.parseLong(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])));
    }

    /** As it is written in Redis. */
    String code() {
        return postId + SEPARATOR + hour.getEpochSecond();
    }

    @Override
    public int compareTo(PostHour other) {
        return ORDER.compare(this, other);
    }
}
