package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.activity.entity.ListenerDeadLetters;
import click.dailyfeed.activity.activity.entity.MemberActivities;
import click.dailyfeed.activityevents.ActivityEventJson;
import click.dailyfeed.activityevents.MalformedEventException;
import click.dailyfeed.code.activity.ActivityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Stores what the dated topics bring, in bulk per poll, then acknowledges (events.md, Listener side). MongoDB away: the
 * batch is refused and comes again.
 */
@ApplicationScoped
public class ActivityRecorder {

    private static final Logger LOG = System.getLogger(ActivityRecorder.class.getName());

    private final MemberActivities activities;
    private final ListenerDeadLetters deadLetters;
    private volatile boolean indexed;

    @Inject
    public ActivityRecorder(MemberActivities activities, ListenerDeadLetters deadLetters) {
        this.activities = activities;
        this.deadLetters = deadLetters;
    }

    protected ActivityRecorder() {
        this(null, null);
    }

    /** Whatever happens, the stream goes on. */
    @Incoming("activity-member-activity")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> consume(Message<ConsumerRecords<String, String>> batch) {
        try {
            record(batch.getPayload());
            return batch.ack();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "{0} records not stored: {1}",
                    batch.getPayload().count(),
                    e.getMessage());
            return batch.nack(e);
        }
    }

    private void record(ConsumerRecords<String, String> records) {
        createIndexesOnce();
        List<ActivityEvent> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, String> record : records) {
            try {
                ActivityEvent event = ActivityEventJson.read(record.value());
                if (!event.memberActivityType().internal()) {
                    events.add(event);
                }
            } catch (MalformedEventException e) {
                LOG.log(
                        Level.WARNING,
                        "Dead letter {0}:{1}:{2}: {3}",
                        record.topic(),
                        record.partition(),
                        Long.toString(record.offset()),
                        e.getMessage());
                deadLetters.add(record, e);
            }
        }
        int stored = activities.addAll(events);
        LOG.log(Level.DEBUG, "{0} records, {1} activities stored", records.count(), stored);
    }

    /** Before the first write rather than at start: MongoDB may come later than we do. */
    private void createIndexesOnce() {
        if (!indexed) {
            activities.createIndexes();
            deadLetters.createIndexes();
            indexed = true;
        }
    }
}
