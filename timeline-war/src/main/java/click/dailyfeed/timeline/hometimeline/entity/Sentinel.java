package click.dailyfeed.timeline.hometimeline.entity;

import click.dailyfeed.pagination.Position;
import java.time.Instant;
import java.util.Optional;

/**
 * What a timeline says about itself: the lowest member of its sorted set, so that entries and statement are lost together
 * or not at all.
 *
 * @param completeFrom the oldest entry down to which nothing is missing; empty when that is the beginning of time
 * @param epoch of the progress that it was built under
 * @param coverage whose posts are in it, see {@link Coverage}
 */
public record Sentinel(Optional<Position> completeFrom, String epoch, String coverage) {

    private static final String MARK = "!";
    private static final String UNFINISHED = "!building:";
    private static final Position BEGINNING = new Position(Instant.EPOCH, 0);

    static String unfinished(String builder) {
        return UNFINISHED + builder;
    }

    String member() {
        Position from = completeFrom.orElse(BEGINNING);
        return MARK + EntryCode.score(from) + ":" + EntryCode.padded(from.id()) + ":" + epoch + ":" + coverage;
    }

    /** Empty for one that is being built. */
    static Optional<Sentinel> of(String member) {
        if (member.startsWith(UNFINISHED)) {
            return Optional.empty();
        }
        String[] parts = member.substring(MARK.length()).split(":");
        return Optional.of(new Sentinel(
                Optional.of(EntryCode.position(parts[0], parts[1])).filter(from -> !from.equals(BEGINNING)),
                parts[2],
                parts[3]));
    }
}
