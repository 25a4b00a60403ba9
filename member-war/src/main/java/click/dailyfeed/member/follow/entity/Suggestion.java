package click.dailyfeed.member.follow.entity;

import click.dailyfeed.pagination.Position;
import java.time.Instant;

/**
 * A member whom another could follow. Suggestions are ordered by common follows, then newest member first; newcomers, with
 * none in common, come last.
 *
 * @param memberId below 2^53 (api.md, Ids)
 * @param commonFollows how many of those whom the other follows follow this member; 0 for a newcomer, at most
 *     {@link Suggestions#MAX_FRIENDS}
 */
public record Suggestion(long memberId, int commonFollows) {

    private static final int ID_BITS = 53;

    /** Before every suggestion. */
    static final Suggestion FIRST = new Suggestion(0, Suggestions.MAX_FRIENDS + 1);

    /**
     * The place in the list as it was when the walk through it began: follows made since then do not count, so that none
     * comes twice and none is left out while the reader follows whom is suggested.
     */
    public Position position(Instant walkBegan) {
        return new Position(walkBegan, (long) commonFollows << ID_BITS | memberId);
    }

    static Suggestion at(Position position) {
        return new Suggestion(position.id() & (1L << ID_BITS) - 1, (int) (position.id() >>> ID_BITS));
    }
}
