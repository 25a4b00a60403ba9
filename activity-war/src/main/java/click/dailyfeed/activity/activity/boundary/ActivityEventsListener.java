package click.dailyfeed.activity.activity.boundary;

import click.dailyfeed.activity.activity.control.ActivityRecorder;
import click.dailyfeed.activity.metric.boundary.ActivityMetrics;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Hears the dated topics, a poll of a partition at a time and several partitions at once. Acknowledged is what is stored; the
 * rest comes again (events.md E9).
 */
@ApplicationScoped
public class ActivityEventsListener {

    /** Partitions of a day: a backlog of many days must not take the threads of requests. */
    private static final int AT_ONCE = 6;

    private static final Logger LOG = System.getLogger(ActivityEventsListener.class.getName());

    private final ActivityRecorder recorder;
    private final ActivityMetrics metrics;
    private final Semaphore free = new Semaphore(AT_ONCE);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    public ActivityEventsListener(ActivityRecorder recorder, ActivityMetrics metrics) {
        this.recorder = recorder;
        this.metrics = metrics;
    }

    protected ActivityEventsListener() {
        this(null, null);
    }

    /**
     * Waits until one of the places is free. Whatever happens, the stream goes on: an exception that escaped would end it for
     * good.
     */
    @Incoming("activity-member-activity")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> consume(Message<ConsumerRecords<String, String>> batch) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return batch.nack(e);
        }
        try {
            executor.execute(() -> record(batch));
        } catch (RejectedExecutionException e) {
            free.release();
            return batch.nack(e);
        }
        return CompletableFuture.completedFuture(null);
    }

    private void record(Message<ConsumerRecords<String, String>> batch) {
        try {
            metrics.count(recorder.record(batch.getPayload()));
            batch.ack();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "batch refused", e);
            batch.nack(e);
        } finally {
            free.release();
        }
    }
}
