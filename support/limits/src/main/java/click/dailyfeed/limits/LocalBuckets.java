package click.dailyfeed.limits;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Buckets of this process, for the time without Redis. A bucket is one number, the instant at which it is full again (GCRA),
 * as in {@code take-token.lua}. Holds the buckets used last; one that was forgotten is full.
 */
final class LocalBuckets {

    private static final int MAX = 50_000;
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<String, Long> fullAt = new LinkedHashMap<>(16, LOAD_FACTOR, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MAX;
        }
    };

    /** @param nowMicros since the epoch */
    synchronized Allowance take(String bucket, Rate rate, long nowMicros) {
        long before = Math.max(fullAt.getOrDefault(bucket, nowMicros), nowMicros);
        long after = before + rate.intervalMicros();
        if (after - nowMicros > rate.capacityMicros()) {
            return Allowance.refused(rate, before - nowMicros);
        }
        fullAt.put(bucket, after);
        return Allowance.given(rate, after - nowMicros);
    }
}
