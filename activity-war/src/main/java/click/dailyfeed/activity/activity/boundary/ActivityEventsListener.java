package click.dailyfeed.activity.activity.boundary;

import click.dailyfeed.activity.activity.control.ActivityRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears the dated topics, a poll at a time. Acknowledged is what is stored; the rest comes again (events.md E9). */
@ApplicationScoped
public class ActivityEventsListener {

    private static final Logger LOG = System.getLogger(ActivityEventsListener.class.getName());

    private final ActivityRecorder recorder;

    @Inject
    public ActivityEventsListener(ActivityRecorder recorder) {
        this.recorder = recorder;
    }

    protected ActivityEventsListener() {
        this(null);
    }

    /** Whatever happens, the stream goes on: an exception that escaped would end it for good. */
    @Incoming("activity-member-activity")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> consume(Message<ConsumerRecords<String, String>> batch) {
        ConsumerRecords<String, String> records = batch.getPayload();
        try {
            recorder.record(records);
            return batch.ack();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "{0} records not stored: {1}", records.count(), e.getMessage());
            return batch.nack(e);
        }
    }
}
