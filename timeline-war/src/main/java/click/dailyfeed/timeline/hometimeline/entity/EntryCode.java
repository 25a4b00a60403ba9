package click.dailyfeed.timeline.hometimeline.entity;

import click.dailyfeed.pagination.Position;
import click.dailyfeed.timeline.feed.entity.FeedEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Entries as members and scores of a sorted set, which has them in the order of (createdAt, id). */
final class EntryCode {

    /** Digits of the greatest id: members of one score are in the order of their text. */
    private static final String PADDED = "%019d";

    private EntryCode() {}

    /** Microseconds since 1970: exact as the double that a score is, until the year 2255. */
    static String score(Position position) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, position.createdAt()));
    }

    static String padded(long id) {
        return PADDED.formatted(id);
    }

    static String member(FeedEntry entry) {
        return padded(entry.postId()) + ":" + entry.authorId();
    }

    static Position position(String score, String paddedId) {
        return new Position(Instant.EPOCH.plus(Long.parseLong(score), ChronoUnit.MICROS), Long.parseLong(paddedId));
    }

    static FeedEntry entry(String member, String score) {
        int separator = member.indexOf(':');
        return new FeedEntry(
                position(score, member.substring(0, separator)), Long.parseLong(member.substring(separator + 1)));
    }
}
