package click.dailyfeed.activityevents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How long a partition rests after a refused batch: twice as long each time, until one is acknowledged. */
final class PartitionPauses {

    static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Map<TopicPartition, Duration> next = new HashMap<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    /** Begins a pause and returns its length. */
    Duration begin(TopicPartition partition, long nanoTime) {
        Duration pause = next.getOrDefault(partition, FIRST);
        Duration doubled = pause.multipliedBy(2);
        next.put(partition, doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
        ends.put(partition, nanoTime + pause.toNanos());
        return pause;
    }

    /** The partitions whose pause is over, each once. */
    List<TopicPartition> takeEnded(long nanoTime) {
        List<TopicPartition> ended = new ArrayList<>();
        ends.forEach((partition, end) -> {
            if (nanoTime - end >= 0) {
                ended.add(partition);
            }
        });
        ended.forEach(ends::remove);
        return ended;
    }

    boolean isEmpty() {
        return ends.isEmpty();
    }

    /** A batch of the partition was acknowledged. */
    void reset(TopicPartition partition) {
        next.remove(partition);
    }

    /** The partitions are somebody else's now. */
    void forget(Collection<TopicPartition> partitions) {
        next.keySet().removeAll(partitions);
        ends.keySet().removeAll(partitions);
    }
}
