package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.activity.entity.ListenerDeadLetters;
import click.dailyfeed.activity.activity.entity.MemberActivities;
import click.dailyfeed.activity.purge.control.MemberPurge;
import click.dailyfeed.activity.recipient.control.Recipients;
import click.dailyfeed.activityevents.ActivityEventJson;
import click.dailyfeed.activityevents.MalformedEventException;
import click.dailyfeed.code.activity.ActivityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Stores what the dated topics bring, in bulk per poll (events.md, Listener side). */
@ApplicationScoped
public class ActivityRecorder {

    private static final Logger LOG = System.getLogger(ActivityRecorder.class.getName());

    private final MemberActivities activities;
    private final ListenerDeadLetters deadLetters;
    private final MemberPurge purge;
    private final Recipients recipients;
    private volatile boolean indexed;

    @Inject
    public ActivityRecorder(
            MemberActivities activities, ListenerDeadLetters deadLetters, MemberPurge purge, Recipients recipients) {
        this.activities = activities;
        this.deadLetters = deadLetters;
        this.purge = purge;
        this.recipients = recipients;
    }

    protected ActivityRecorder() {
        this(null, null, null, null);
    }

    /**
     * Stores the activities among the records; those that are stored already are left as they are, those that cannot be
     * read become dead letters, internal events are never stored.
     *
     * @throws com.mongodb.MongoException when MongoDB does not take them; nothing may be acknowledged then
     * @throws click.dailyfeed.activity.recipient.control.RecipientsUnknownException when the database does not say whom
     *     they concern; nothing may be acknowledged then either
     */
    public void record(ConsumerRecords<String, String> records) {
        createIndexesOnce();
        List<ActivityEvent> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, String> record : records) {
            try {
                events.add(ActivityEventJson.read(record.value()));
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
        int stored = store(events);
        LOG.log(Level.DEBUG, "{0} records, {1} activities stored", records.count(), stored);
    }

    /**
     * Stores the activity of one value, unless it is stored already or internal.
     *
     * @throws MalformedEventException if it cannot be read
     * @throws com.mongodb.MongoException when MongoDB does not take it
     */
    public void record(String value) {
        createIndexesOnce();
        store(List.of(ActivityEventJson.read(value)));
    }

    private int store(List<ActivityEvent> events) {
        List<ActivityEvent> stored = events.stream()
                .filter(event -> !event.memberActivityType().internal())
                .toList();
        int added = activities.addAll(stored, recipients.of(stored));
        purge.follow(events);
        return added;
    }

    /** Before the first write rather than at start: MongoDB may come later than we do. */
    private void createIndexesOnce() {
        if (!indexed) {
            activities.createIndexes();
            indexed = true;
        }
    }
}
