package click.dailyfeed.bench.journal;

import click.dailyfeed.bench.plan.Deed;
import click.dailyfeed.bench.plan.Planned;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;

/**
 * One acknowledged deed.
 *
 * @param deed its kind
 * @param number its number in the plan
 * @param id what the platform calls it; 0 where it has no id of its own
 * @param createdAt the platform's time of it; {@link Instant#EPOCH} where it told none
 */
public record Entry(Deed deed, int number, long id, Instant createdAt) {
    /** Refuses an entry without kind or time. */
    public Entry {
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** An entry for what has no id of its own: a follow, a like. */
    public static Entry of(Planned done) {
        return of(done, 0);
    }

    /** An entry for something whose time does not matter. */
    public static Entry of(Planned done, long id) {
        return of(done, id, Instant.EPOCH);
    }

    /** An entry for something with an id and a time of its own. */
    public static Entry of(Planned done, long id, Instant createdAt) {
        return new Entry(done.deed(), done.number(), id, createdAt);
    }

    /** The entry as one line, without its end. */
    String line() {
        return deed + " " + number + " " + id + " " + createdAt;
    }

    /**
     * Reads a line that {@link #line()} wrote.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static Entry parse(String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException(line);
        }
        try {
            return new Entry(
                    Deed.valueOf(fields[0]),
                    Integer.parseInt(fields[1]),
                    Long.parseLong(fields[2]),
                    Instant.parse(fields[3]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
