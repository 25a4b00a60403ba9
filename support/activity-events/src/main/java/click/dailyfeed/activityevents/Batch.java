package click.dailyfeed.activityevents;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What one poll brought, from its delivery until it is acknowledged or refused. */
final class Batch {

    private final ConsumerRecords<String, String> records;
    /** Completed with null when acknowledged, with the reason when refused. */
    private final CompletableFuture<Throwable> outcome = new CompletableFuture<>();

    Batch(ConsumerRecords<String, String> records) {
        this.records = records;
    }

    Message<ConsumerRecords<String, String>> message() {
        return Message.of(records, this::acknowledge, this::refuse);
    }

    CompletionStage<Void> refuse(Throwable reason) {
        outcome.complete(reason);
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Void> acknowledge() {
        outcome.complete(null);
        return CompletableFuture.completedFuture(null);
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

    boolean hasRecordsOf(Collection<TopicPartition> partitions) {
        return !Collections.disjoint(records.partitions(), partitions);
    }

    /** Offsets behind the batch, of those of its partitions that are among the given. */
    Map<TopicPartition, OffsetAndMetadata> nextOffsets(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(records.nextOffsets());
        offsets.keySet().retainAll(partitions);
        return offsets;
    }

    /** Offsets at which the batch begins, of those of its partitions that are among the given. */
    Map<TopicPartition, Long> firstOffsets(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            if (partitions.contains(partition)) {
                offsets.put(partition, records.records(partition).get(0).offset());
            }
        }
        return offsets;
    }
}
