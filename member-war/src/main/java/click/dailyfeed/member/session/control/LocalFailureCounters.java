package click.dailyfeed.member.session.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counters of this process, while there is no Redis. */
@ApplicationScoped
class LocalFailureCounters implements FailureCounters {

    private static final int MOST = 100_000;

    private final Map<String, Counter> counters = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        /** The oldest counter makes room. */
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counter> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public synchronized Duration fullFor(Map<String, Integer> limits) {
        long longest = 0;
        for (Map.Entry<String, Integer> limit : limits.entrySet()) {
            Counter counter = counters.get(limit.getKey());
            if (counter != null && counter.failures() >= limit.getValue()) {
                longest = Math.max(longest, counter.end() - System.nanoTime());
            }
        }
        return Duration.ofNanos(longest);
    }

    @Override
    public synchronized void count(Iterable<String> keys, Duration window) {
        long now = System.nanoTime();
        for (String key : keys) {
            Counter known = counters.get(key);
            if (known == null || known.end() - now <= 0) {
                counters.remove(key);
                counters.put(key, new Counter(1, now + window.toNanos()));
            } else {
                counters.put(key, new Counter(known.failures() + 1, known.end()));
            }
        }
    }

    @Override
    public synchronized void forget(String key) {
        counters.remove(key);
    }

    /**
     * @param end in {@link System#nanoTime}
     */
    private record Counter(int failures, long end) {}
}
