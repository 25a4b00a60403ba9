package click.dailyfeed.timeline.hometimeline.entity;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import java.util.List;
import java.util.Optional;

/**
 * A part of a home timeline as it was at one moment.
 *
 * @param sentinel what the timeline says about itself
 * @param epoch of the progress at that moment
 * @param through the progress at that moment
 * @param entries newest first; those older than the sentinel's beginning are not complete
 */
public record TimelinePart(Sentinel sentinel, String epoch, long through, List<FeedEntry> entries) {

    /**
     * Down to where this part lacks nothing; empty when that is the end of the feed.
     *
     * @param limit how many entries were asked for
     */
    public Optional<Position> completeUntil(int limit) {
        if (entries.size() < limit) {
            return sentinel.completeFrom();
        }
        Position last = entries.get(entries.size() - 1).position();
        return sentinel.completeFrom()
                .filter(from -> FeedEntry.NEWEST_FIRST.compare(from, last) < 0)
                .or(() -> Optional.of(last));
    }
}
