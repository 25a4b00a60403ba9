package click.dailyfeed.limits;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How often something may be done. All permits of a period may be used at once; they come back one by one.
 *
 * @param permits at least 1
 * @param period longer than nothing
 */
public record Rate(long permits, Duration period) {

    public Rate {
        if (permits < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("not a rate: " + permits + "/" + period);
        }
    }

    /**
     * @param text permits and ISO 8601 period, as {@code 60/PT1M}
     * @throws IllegalArgumentException if it is anything else
     */
    public static Rate parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a rate: " + text);
        }
        try {
            return new Rate(Long.parseLong(parts[0].strip()), Duration.parse(parts[1].strip()));
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("not a rate: " + text, e);
        }
    }

    /** That many times as much. */
    public Rate times(long factor) {
        return new Rate(Math.multiplyExact(permits, factor), period);
    }

    /** After which time a used permit is back, in microseconds; at least 1. */
    long intervalMicros() {
        return Math.max(1, TimeUnit.MICROSECONDS.convert(period) / permits);
    }

    /** After which time all permits are back, in microseconds. */
    long capacityMicros() {
        return permits * intervalMicros();
    }
}
