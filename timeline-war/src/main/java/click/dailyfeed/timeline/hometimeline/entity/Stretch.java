package click.dailyfeed.timeline.hometimeline.entity;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a follow feed that lacks nothing.
 *
 * @param coverage whose posts are in it, see {@link Coverage}
 * @param after the position behind which it begins
 * @param entries newest first
 * @param end whether the feed ends with it
 */
public record Stretch(String coverage, Position after, List<FeedEntry> entries, boolean end) {

    private static final String SEPARATOR = " ";

    /** The next entries behind a position; empty when some of them are not in this stretch. */
    public Optional<List<FeedEntry>> next(Position position, int limit) {
        if (FeedEntry.NEWEST_FIRST.compare(position, after) < 0) {
            return Optional.empty();
        }
        List<FeedEntry> next = entries.stream()
                .filter(entry -> entry.isOlderThan(position))
                .limit(limit)
                .toList();
        return next.size() == limit || end ? Optional.of(next) : Optional.empty();
    }

    String text() {
        List<String> words = new ArrayList<>();
        words.add(coverage);
        words.add(Boolean.toString(end));
        words.add(EntryCode.score(after));
        words.add(EntryCode.padded(after.id()));
        for (FeedEntry entry : entries) {
            words.add(EntryCode.score(entry.position()));
            words.add(EntryCode.member(entry));
        }
        return String.join(SEPARATOR, words);
    }

    static Stretch parse(String text) {
        List<String> words = Arrays.asList(text.split(SEPARATOR));
        List<FeedEntry> entries = new ArrayList<>();
        for (int i = 4; i < words.size(); i += 2) {
            entries.add(EntryCode.entry(words.get(i + 1), words.get(i)));
        }
        return new Stretch(
                words.get(0),
                EntryCode.position(words.get(2), words.get(3)),
                entries,
                Boolean.parseBoolean(words.get(1)));
    }
}
