package click.dailyfeed.token;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Remembers answers in this process, each for its time; of too many it forgets those not used for longest.
 *
 * @param <K> what was asked
 * @param <V> the answer
 */
final class BriefMemory<K, V> {

    private static final float LOAD_FACTOR = 0.75f;

    private record Remembered<V>(V value, long deadline) {}

    private final Map<K, Remembered<V>> answers;
    private final LongSupplier nanos;

    BriefMemory(int capacity) {
        this(capacity, System::nanoTime);
    }

    BriefMemory(int capacity, LongSupplier nanos) {
        this.nanos = nanos;
        this.answers = new LinkedHashMap<>(16, LOAD_FACTOR, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Remembered<V>> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized Optional<V> find(K key) {
        Remembered<V> remembered = answers.get(key);
        if (remembered == null) {
            return Optional.empty();
        }
        if (nanos.getAsLong() - remembered.deadline() >= 0) {
            answers.remove(key);
            return Optional.empty();
        }
        return Optional.of(remembered.value());
    }

    synchronized void remember(K key, V value, Duration life) {
        answers.put(key, new Remembered<>(value, nanos.getAsLong() + life.toNanos()));
    }

    synchronized void forget(K key) {
        answers.remove(key);
    }

    synchronized void forgetAll() {
        answers.clear();
    }
}
