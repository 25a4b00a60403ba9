package click.dailyfeed.deadletters;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a letter waits after a failure: twice as long each time, up to an hour, and by chance up to a half less. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    /** 30 s doubled so often is more than an hour. */
    private static final int DOUBLINGS_TO_LONGEST = 7;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param attempts failures so far, at least 1 */
    Duration after(int attempts) {
        Duration full = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS_TO_LONGEST));
        long millis = Math.min(full.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(millis - (long) (millis / 2 * random.nextDouble()));
    }
}
