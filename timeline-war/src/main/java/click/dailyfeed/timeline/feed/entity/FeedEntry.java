package click.dailyfeed.timeline.feed.entity;

import click.dailyfeed.pagination.Position;
import java.util.Comparator;

/**
 * A post's place in the feeds of those who follow its author.
 *
 * @param position by (createdAt, id)
 * @param authorId of the post
 */
public record FeedEntry(Position position, long authorId) {

    /** As feeds are read. */
    public static final Comparator<Position> NEWEST_FIRST = Comparator.comparing(Position::createdAt)
            .thenComparing(Position::id)
            .reversed();

    /** The id of the post. */
    public long postId() {
        return position.id();
    }

    /** Whether it comes behind that position in a feed. */
    public boolean isOlderThan(Position other) {
        return NEWEST_FIRST.compare(position, other) > 0;
    }
}
