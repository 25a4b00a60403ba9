package click.dailyfeed.activityevents;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/**
 * The poll loop of one consumer: poll, deliver, wait for the acknowledgement, commit. While a batch is in work the partitions are
 * paused and polling goes on, so that slow work costs neither the place in the group nor memory.
 */
final class DatedTopicPoll implements ConsumerRebalanceListener {

    private static final Logger LOG = System.getLogger(DatedTopicPoll.class.getName());

    private static final Duration POLL_WAIT = Duration.ofMillis(500);
    private static final Duration KEEP_ALIVE_INTERVAL = Duration.ofMillis(200);
    private static final Duration DEMAND_WAIT = Duration.ofMillis(20);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);
    /** How long a rebalance, or the stop, waits for the batch in work; its records come again elsewhere if that is too short. */
    private static final Duration HANDOVER_WAIT = Duration.ofSeconds(5);

    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(10);
    private static final int COMMIT_TRIES = 5;

    private final Consumer<String, String> consumer;
    private final DatedTopicStream stream;
    private Duration backOff = FIRST_BACK_OFF;
    /** The batch in work, null while polling for one. */
    private Batch current;

    DatedTopicPoll(Consumer<String, String> consumer, DatedTopicStream stream) {
        this.consumer = consumer;
        this.stream = stream;
    }

    /** Returns when the stream is cancelled. */
    void run() throws InterruptedException {
        consumer.subscribe(DatedTopic.PATTERN, this);
        while (!stream.isCancelled()) {
            ConsumerRecords<String, String> records = consumer.poll(POLL_WAIT);
            if (!records.isEmpty()) {
                work(new Batch(records));
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (current != null) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (current == null || !current.hasRecordsOf(partitions)) {
            return;
        }
        try {
            if (current.awaitEnd(HANDOVER_WAIT) && current.isAcknowledged()) {
                consumer.commitSync(current.nextOffsets(partitions), COMMIT_TIMEOUT);
            }
        } catch (KafkaException e) {
            LOG.log(Level.INFO, "offsets not committed at the handover, records will come again: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        // They belong to another consumer already: nothing can be committed.
    }

    private void work(Batch batch) throws InterruptedException {
        current = batch;
        consumer.pause(consumer.assignment());
        awaitDemand();
        if (stream.isCancelled()) {
            return;
        }
        stream.deliver(batch);
        while (!batch.awaitEnd(KEEP_ALIVE_INTERVAL)) {
            if (stream.isCancelled()) {
                return;
            }
            keepAlive();
        }
        if (batch.isAcknowledged()) {
            backOff = FIRST_BACK_OFF;
            commit(batch);
        } else {
            rewind(batch);
            backOff(batch);
        }
        current = null;
        consumer.resume(consumer.assignment());
    }

    private void awaitDemand() throws InterruptedException {
        while (!stream.isCancelled() && !stream.takeDemand()) {
            TimeUnit.MILLISECONDS.sleep(DEMAND_WAIT.toMillis());
            keepAlive();
        }
    }

    /** Polls with all partitions paused: stays in the group and takes part in rebalances. */
    private void keepAlive() {
        ConsumerRecords<String, String> records = consumer.poll(Duration.ZERO);
        if (!records.isEmpty()) {
            rewind(new Batch(records));
        }
    }

    private void commit(Batch batch) {
        for (int tries = 1; tries <= COMMIT_TRIES; tries++) {
            Map<TopicPartition, OffsetAndMetadata> offsets = batch.nextOffsets(consumer.assignment());
            try {
                consumer.commitSync(offsets, COMMIT_TIMEOUT);
                return;
            } catch (RebalanceInProgressException e) {
                keepAlive();
            } catch (KafkaException e) {
                LOG.log(
                        Level.WARNING,
                        "channel " + stream.channel()
                                + ": offsets not committed, records may come again after a restart: " + e);
                return;
            }
        }
    }

    private void rewind(Batch batch) {
        batch.firstOffsets(consumer.assignment()).forEach(consumer::seek);
    }

    private void backOff(Batch batch) throws InterruptedException {
        LOG.log(
                Level.WARNING,
                "channel " + stream.channel() + ": batch refused, again in " + backOff.toMillis() + " ms: "
                        + batch.reason());
        long end = System.nanoTime() + backOff.toNanos();
        while (System.nanoTime() < end && !stream.isCancelled()) {
            TimeUnit.MILLISECONDS.sleep(KEEP_ALIVE_INTERVAL.toMillis());
            keepAlive();
        }
        Duration doubled = backOff.multipliedBy(2);
        backOff = doubled.compareTo(LONGEST_BACK_OFF) < 0 ? doubled : LONGEST_BACK_OFF;
    }
}
