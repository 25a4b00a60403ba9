package click.dailyfeed.changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Remembers what this process has read from the database. A request is given what was read at most a second ago, and only as
 * long as nothing that it depends on was changed before the request came in. A request that does not know what was changed,
 * as Redis is away, reads everything itself.
 *
 * @param <K> what was asked
 * @param <V> the answer, immutable
 */
public final class ReadMemory<K, V> {

    private record Remembered<V>(V value, ReadPoint point) {}

    private final RecentChanges changes;
    private final Supplier<Optional<ReadPoint>> request;
    private final Function<K, List<Change>> dependsOn;
    private final Cache<K, Remembered<V>> answers;

    ReadMemory(
            RecentChanges changes,
            Supplier<Optional<ReadPoint>> request,
            long capacity,
            ToIntFunction<V> size,
            Function<K, List<Change>> dependsOn) {
        this.changes = changes;
        this.request = request;
        this.dependsOn = dependsOn;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((K key, Remembered<V> remembered) -> size.applyAsInt(remembered.value()))
                .expireAfterWrite(changes.life())
                // The default is a pool that outlives the application.
                .executor(Runnable::run)
                .build();
    }

    /**
     * The answers to those keys; none where there is none.
     *
     * @param read asks the database for some of the keys; it is not called for none
     */
    public Map<K, V> get(Collection<K> keys, Function<Set<K>, Map<K, V>> read) {
        Optional<ReadPoint> point = request.get();
        Map<K, V> found = new HashMap<>();
        if (point.isPresent()) {
            keys.forEach(key -> findFresh(key).ifPresent(value -> found.put(key, value)));
        }
        Set<K> missing = new LinkedHashSet<>(keys);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            Map<K, V> answered = read.apply(missing);
            point.ifPresent(now -> answered.forEach((key, value) -> answers.put(key, new Remembered<>(value, now))));
            found.putAll(answered);
        }
        return found;
    }

    private Optional<V> findFresh(K key) {
        return Optional.ofNullable(answers.getIfPresent(key))
                .filter(remembered ->
                        changes.check(remembered.point(), dependsOn.apply(key)) == FreshnessPredicate.FRESH)
                .map(Remembered::value);
    }
}
