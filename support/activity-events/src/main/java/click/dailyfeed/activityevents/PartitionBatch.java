package click.dailyfeed.activityevents;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What one poll brought of one partition, from its reception until it is acknowledged or refused. */
final class PartitionBatch {

    private final TopicPartition partition;
    private final ConsumerRecords<String, String> records;
    private final Runnable atEnd;
    /** Completed with null when acknowledged, with the reason when refused. */
    private final CompletableFuture<Throwable> outcome = new CompletableFuture<>();

    private boolean delivered;

    /**
     * @param atEnd run by whoever acknowledges or refuses
     */
    PartitionBatch(TopicPartition partition, ConsumerRecords<String, String> polled, Runnable atEnd) {
        List<ConsumerRecord<String, String>> own = polled.records(partition);
        this.partition = partition;
        this.records = new ConsumerRecords<>(
                Map.of(partition, own), Map.of(partition, polled.nextOffsets().get(partition)));
        this.atEnd = atEnd;
    }

    Message<ConsumerRecords<String, String>> message() {
        return Message.of(records, this::acknowledge, this::refuse);
    }

    CompletionStage<Void> refuse(Throwable reason) {
        return end(reason);
    }

    private CompletionStage<Void> acknowledge() {
        return end(null);
    }

    private CompletionStage<Void> end(Throwable reason) {
        outcome.complete(reason);
        atEnd.run();
        return CompletableFuture.completedFuture(null);
    }

    void markDelivered() {
        delivered = true;
    }

    /** Whether somebody works on it, or did. */
    boolean isDelivered() {
        return delivered;
    }

    boolean isEnded() {
        return outcome.isDone();
    }

    /** Waits for the end of the work; false if it goes on after the time. */
    boolean awaitEnd(Duration time) throws InterruptedException {
        try {
            outcome.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the outcome is never exceptional", e);
        }
    }

    boolean isAcknowledged() {
        return outcome.isDone() && outcome.join() == null;
    }

    /** Why the batch was refused; only once it was. */
    Throwable reason() {
        return outcome.join();
    }

    TopicPartition partition() {
        return partition;
    }

    int size() {
        return records.count();
    }

    /** The offset behind the batch. */
    OffsetAndMetadata nextOffset() {
        return records.nextOffsets().get(partition);
    }

    long firstOffset() {
        return records.records(partition).get(0).offset();
    }
}
