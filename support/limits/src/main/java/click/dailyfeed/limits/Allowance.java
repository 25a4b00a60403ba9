package click.dailyfeed.limits;

import java.time.Duration;

/**
 * What a bucket says when a token is asked for.
 *
 * @param limit how many tokens it holds when full
 * @param remaining how many are left now
 * @param reset when it is full again
 * @param retryAfter when there is a token again; zero when one was given
 */
record Allowance(long limit, long remaining, Duration reset, Duration retryAfter) {

    /** A token was given. */
    static Allowance given(Rate rate, long microsUntilFull) {
        return new Allowance(
                rate.permits(), remaining(rate, microsUntilFull), duration(microsUntilFull), Duration.ZERO);
    }

    /** There was none. */
    static Allowance refused(Rate rate, long microsUntilFull) {
        long wait = Math.max(1, microsUntilFull + rate.intervalMicros() - rate.capacityMicros());
        return new Allowance(
                rate.permits(), remaining(rate, microsUntilFull), duration(microsUntilFull), duration(wait));
    }

    Admission admission() {
        return Admission.of(retryAfter.isZero());
    }

    private static long remaining(Rate rate, long microsUntilFull) {
        return Math.max(0, (rate.capacityMicros() - microsUntilFull) / rate.intervalMicros());
    }

    private static Duration duration(long micros) {
        return Duration.ofNanos(Math.multiplyExact(micros, 1000L));
    }
}
