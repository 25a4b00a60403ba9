package click.dailyfeed.activityevents;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * The poll loop of one consumer. What a poll brings goes out as one batch for each partition; several partitions are in work at
 * once, one never twice. A partition in work is paused while polling goes on, so that slow work costs neither the place in
 * the group nor memory. Its offset is committed after its acknowledgement. All methods but {@link #wakeup} are for one thread.
 */
final class DatedTopicPoll implements ConsumerRebalanceListener {

    private static final Logger LOG = System.getLogger(DatedTopicPoll.class.getName());

    private static final Duration POLL_WAIT = Duration.ofMillis(500);
    private static final Duration PAUSED_POLL_WAIT = Duration.ofMillis(100);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);
    /** How long a rebalance, or the stop, waits for batches in work; their records come again elsewhere if that is too short. */
    private static final Duration HANDOVER_WAIT = Duration.ofSeconds(5);

    private final Consumer<String, String> consumer;
    private final DatedTopicStream stream;
    /** In work or waiting for demand, in the order of their reception. */
    private final Map<TopicPartition, PartitionBatch> batches = new LinkedHashMap<>();

    private final PartitionPauses pauses = new PartitionPauses();
    /** Acknowledged, but not known to be committed. */
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

    private boolean commitFailed;

    DatedTopicPoll(Consumer<String, String> consumer, DatedTopicStream stream) {
        this.consumer = consumer;
        this.stream = stream;
    }

    /** Returns when the stream is cancelled, and what was in work is done or has had its time. */
    void run() throws InterruptedException {
        consumer.subscribe(DatedTopic.PATTERN, this);
        while (!stream.isCancelled()) {
            turn();
        }
        handOver(List.copyOf(consumer.assignment()));
    }

    /** Ends the wait of the running or the next poll, as there is something to do. From any thread. */
    void wakeup() {
        consumer.wakeup();
    }

    private void turn() {
        receive();
        settleEnded();
        consumer.resume(pauses.takeEnded(System.nanoTime()));
        deliverWaiting();
        stream.noteTurn(lag());
    }

    private void receive() {
        ConsumerRecords<String, String> records = poll();
        for (TopicPartition partition : records.partitions()) {
            batches.put(partition, new PartitionBatch(partition, records, this::wakeup));
        }
        consumer.pause(records.partitions());
    }

    private ConsumerRecords<String, String> poll() {
        try {
            return consumer.poll(pauses.isEmpty() ? POLL_WAIT : PAUSED_POLL_WAIT);
        } catch (WakeupException e) {
            LOG.log(Level.TRACE, "woken up", e);
            return ConsumerRecords.empty();
        }
    }

    private void deliverWaiting() {
        for (PartitionBatch batch : batches.values()) {
            if (!batch.isDelivered() && stream.takeDemand()) {
                batch.markDelivered();
                stream.deliver(batch);
            }
        }
    }

    private void settleEnded() {
        List<PartitionBatch> ended =
                batches.values().stream().filter(PartitionBatch::isEnded).toList();
        for (PartitionBatch batch : ended) {
            batches.remove(batch.partition());
            if (batch.isAcknowledged()) {
                pauses.reset(batch.partition());
                uncommitted.put(batch.partition(), batch.nextOffset());
                consumer.resume(List.of(batch.partition()));
            } else {
                rest(batch);
            }
        }
        if (!ended.isEmpty() || commitFailed) {
            commit();
        }
    }

    /** The batch comes again after a pause. */
    private void rest(PartitionBatch batch) {
        consumer.seek(batch.partition(), batch.firstOffset());
        Duration pause = pauses.begin(batch.partition(), System.nanoTime());
        LOG.log(
                pause.equals(PartitionPauses.FIRST) ? Level.WARNING : Level.DEBUG,
                "channel " + stream.channel() + ": batch of " + batch.partition() + " refused, again in "
                        + pause.toMillis() + " ms: " + batch.reason());
    }

    private void commit() {
        if (uncommitted.isEmpty()) {
            return;
        }
        boolean failedBefore = commitFailed;
        commitFailed = false;
        consumer.commitAsync(Map.copyOf(uncommitted), (offsets, failure) -> {
            if (failure == null) {
                offsets.forEach(uncommitted::remove);
                return;
            }
            commitFailed = true;
            if (!failedBefore) {
                LOG.log(
                        Level.WARNING,
                        "channel " + stream.channel() + ": offsets not committed, will be tried again: " + failure);
            }
        });
    }

    /** Records that are not done yet: those in work and those that the broker still has, as far as it is known here. */
    private long lag() {
        long lag = 0;
        for (TopicPartition partition : consumer.assignment()) {
            lag += consumer.currentLag(partition).orElse(0);
        }
        return lag + batches.values().stream().mapToLong(PartitionBatch::size).sum();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.log(Level.DEBUG, "channel {0}: assigned {1}", stream.channel(), partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            handOver(partitions);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        // They belong to another consumer already: nothing can be committed.
        forget(partitions);
    }

    /** Lets the work on the partitions end, commits what was acknowledged, and forgets them. */
    private void handOver(Collection<TopicPartition> partitions) throws InterruptedException {
        try {
            long end = System.nanoTime() + HANDOVER_WAIT.toNanos();
            for (TopicPartition partition : partitions) {
                PartitionBatch batch = batches.get(partition);
                if (batch != null
                        && batch.isDelivered()
                        && batch.awaitEnd(Duration.ofNanos(Math.max(0, end - System.nanoTime())))
                        && batch.isAcknowledged()) {
                    uncommitted.put(partition, batch.nextOffset());
                }
            }
            commitNow(partitions);
        } finally {
            forget(partitions);
        }
    }

    private void commitNow(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(uncommitted);
        offsets.keySet().retainAll(partitions);
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets, COMMIT_TIMEOUT);
        } catch (WakeupException e) {
            // Consumed by this call: the next one waits for the broker.
            commitNow(partitions);
        } catch (KafkaException e) {
            LOG.log(Level.INFO, "offsets not committed at the handover, records will come again: " + e);
        }
    }

    private void forget(Collection<TopicPartition> partitions) {
        batches.keySet().removeAll(partitions);
        uncommitted.keySet().removeAll(partitions);
        pauses.forget(partitions);
    }
}
