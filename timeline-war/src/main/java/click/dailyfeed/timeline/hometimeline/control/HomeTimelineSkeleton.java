package click.dailyfeed.timeline.hometimeline.control;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.timeline.feed.control.Skeleton;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import click.dailyfeed.timeline.hometimeline.entity.TimelinePart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The follow feed of one viewer, for one request: the stored timeline as far as it is complete, merged with what it cannot
 * have yet and with authors who are in no timeline, then SQL. On any doubt SQL from the beginning.
 */
final class HomeTimelineSkeleton implements Skeleton {

    private final Set<Long> shown;
    private final Set<Long> mergedAtRead;
    private final List<FeedEntry> recent;
    private final StoredParts stored;
    private final OlderFeed older;
    private final AuthorsFeed sql;

    /** Parts of the stored timeline. */
    @FunctionalInterface
    interface StoredParts {

        /** Empty on any doubt. */
        Optional<TimelinePart> after(Optional<Position> position, int limit);
    }

    /** The posts of all shown authors, without a stored timeline. */
    @FunctionalInterface
    interface OlderFeed {

        List<FeedEntry> after(Optional<Position> position, int limit);
    }

    /** The posts of authors, merged by SQL. */
    @FunctionalInterface
    interface AuthorsFeed {

        List<FeedEntry> of(List<Long> authorIds, Optional<Position> after, int limit);
    }

    /**
     * @param shown the authors whose posts the viewer wants to see
     * @param mergedAtRead those of all authors whose posts are in no timeline
     * @param recent posts that may be missing in the stored timeline, of any authors, in no order
     */
    HomeTimelineSkeleton(
            Set<Long> shown,
            Set<Long> mergedAtRead,
            List<FeedEntry> recent,
            StoredParts stored,
            OlderFeed older,
            AuthorsFeed sql) {
        this.shown = shown;
        this.mergedAtRead = mergedAtRead;
        this.recent = recent.stream()
                .filter(entry -> shown.contains(entry.authorId()))
                .toList();
        this.stored = stored;
        this.older = older;
        this.sql = sql;
    }

    @Override
    public List<Position> after(Optional<Position> position, int limit) {
        List<Position> found = new ArrayList<>(limit);
        Optional<Position> after = position;
        while (found.size() < limit) {
            Optional<TimelinePart> part = stored.after(after, limit - found.size());
            if (part.isEmpty() || isBelow(part.get(), after)) {
                older.after(after, limit - found.size()).stream()
                        .map(FeedEntry::position)
                        .forEach(found::add);
                return found;
            }
            Optional<Position> until = part.get().completeUntil(limit - found.size());
            found.addAll(merged(part.get().entries(), after, until, limit - found.size()));
            if (until.isEmpty()) {
                return found;
            }
            after = until;
        }
        return found;
    }

    /** Whether the stored timeline has nothing to say about what follows. */
    private static boolean isBelow(TimelinePart part, Optional<Position> after) {
        return part.sentinel()
                .completeFrom()
                .filter(from -> after.isPresent() && FeedEntry.NEWEST_FIRST.compare(after.get(), from) >= 0)
                .isPresent();
    }

    /** What is newer than or at {@code until}, from all sources. */
    private List<Position> merged(
            List<FeedEntry> entries, Optional<Position> after, Optional<Position> until, int limit) {
        List<FeedEntry> behind = recent.stream()
                .filter(entry -> after.isEmpty() || entry.isOlderThan(after.get()))
                .toList();
        Set<Long> ownMergedAtRead = new LinkedHashSet<>(shown);
        ownMergedAtRead.retainAll(mergedAtRead);
        return Stream.of(
                        entries.stream()
                                .filter(entry -> shown.contains(entry.authorId()))
                                .map(FeedEntry::position),
                        behind.stream().map(FeedEntry::position),
                        fromSql(ownMergedAtRead, after, limit).stream())
                .flatMap(positions -> positions)
                .filter(found -> until.isEmpty() || FeedEntry.NEWEST_FIRST.compare(found, until.get()) <= 0)
                .distinct()
                .sorted(FeedEntry.NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<Position> fromSql(Set<Long> authorIds, Optional<Position> after, int limit) {
        return authorIds.isEmpty()
                ? List.of()
                : sql.of(List.copyOf(authorIds), after, limit).stream()
                        .map(FeedEntry::position)
                        .toList();
    }
}
