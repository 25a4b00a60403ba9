package click.dailyfeed.activity.activity.control;

import click.dailyfeed.activity.activity.entity.ListenerDeadLetters;
import click.dailyfeed.activity.activity.entity.MemberActivities;
import click.dailyfeed.activity.activity.entity.ReceivedRecord;
import click.dailyfeed.activity.activity.entity.Refusal;
import click.dailyfeed.activity.activity.entity.StoredActivities;
import click.dailyfeed.activity.purge.control.MemberPurge;
import click.dailyfeed.activity.recipient.control.Recipients;
import click.dailyfeed.activityevents.MalformedEventException;
import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.deadletters.DeadLetterCategory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Makes activities of records, in bulk: filter of those seen, store, mark as seen (events.md E9, E10, E11). For several
 * threads at once.
 */
@ApplicationScoped
public class ActivityRecorder {

    private static final Logger LOG = System.getLogger(ActivityRecorder.class.getName());

    /** Before each new attempt of events that MongoDB refused while it took others (E10). */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(900));

    private final MemberActivities activities;
    private final ListenerDeadLetters deadLetters;
    private final SeenMessages seenMessages;
    private final MemberPurge purge;
    private final Recipients recipients;

    @Inject
    public ActivityRecorder(
            MemberActivities activities,
            ListenerDeadLetters deadLetters,
            SeenMessages seenMessages,
            MemberPurge purge,
            Recipients recipients) {
        this.activities = activities;
        this.deadLetters = deadLetters;
        this.seenMessages = seenMessages;
        this.purge = purge;
        this.recipients = recipients;
    }

    protected ActivityRecorder() {
        this(null, null, null, null, null);
    }

    /**
     * Records what the broker delivered. Once this returns, each record is an activity, an internal event, or a dead letter,
     * and can be acknowledged.
     *
     * @throws com.mongodb.MongoException when MongoDB does not take them; nothing may be acknowledged then, and all of them may
     *     come again
     * @throws click.dailyfeed.activity.recipient.control.RecipientsUnknownException when the database does not say whom
     *     they concern; nothing may be acknowledged then either
     */
    public Recording record(ConsumerRecords<String, String> records) {
        List<ReceivedRecord> received = new ArrayList<>(records.count());
        for (ConsumerRecord<String, String> record : records) {
            received.add(ReceivedRecord.of(record));
        }
        Recording recording = record(received);
        deadLetters.keep(recording.refused());
        recording
                .refused()
                .forEach((record, refusal) ->
                        LOG.log(Level.WARNING, "dead letter {0}: {1}", record.identity(), refusal.error()));
        return recording;
    }

    /**
     * Records what was delivered before; what is refused is told and not kept.
     *
     * @throws com.mongodb.MongoException when MongoDB does not take them
     * @throws click.dailyfeed.activity.recipient.control.RecipientsUnknownException when the database does not say whom
     *     they concern
     */
    public Recording record(List<ReceivedRecord> records) {
        Map<ReceivedRecord, Refusal> refused = new LinkedHashMap<>();
        Map<ReceivedRecord, ActivityEvent> readable = read(records, refused);
        Map<ReceivedRecord, ActivityEvent> activityRecords = new LinkedHashMap<>(readable);
        activityRecords.values().removeIf(event -> event.memberActivityType().internal());
        Map<String, ActivityEvent> events = new LinkedHashMap<>();
        activityRecords.values().forEach(event -> events.putIfAbsent(event.messageKey(), event));
        events.keySet().removeAll(seenMessages.among(events.keySet()));

        StoredActivities outcome = store(List.copyOf(events.values()));
        purge.follow(readable.values());

        events.keySet().removeAll(outcome.refused().keySet());
        seenMessages.mark(events.keySet());
        Map<ReceivedRecord, Refusal> refusedByStore = refusedByStore(activityRecords, outcome);
        refused.putAll(refusedByStore);
        int duplicates = activityRecords.size() - refusedByStore.size() - outcome.created();
        return new Recording(records.size(), outcome.created(), duplicates, refused);
    }

    private static Map<ReceivedRecord, Refusal> refusedByStore(
            Map<ReceivedRecord, ActivityEvent> records, StoredActivities outcome) {
        Map<ReceivedRecord, Refusal> refused = new LinkedHashMap<>();
        records.forEach((record, event) -> {
            String error = outcome.refused().get(event.messageKey());
            if (error != null) {
                refused.put(
                        record,
                        new Refusal(
                                DeadLetterCategory.of(event.memberActivityType().category()), error));
            }
        });
        return refused;
    }

    private static Map<ReceivedRecord, ActivityEvent> read(
            List<ReceivedRecord> records, Map<ReceivedRecord, Refusal> refused) {
        Map<ReceivedRecord, ActivityEvent> readable = new LinkedHashMap<>();
        for (ReceivedRecord record : records) {
            try {
                readable.put(record, record.event());
            } catch (MalformedEventException e) {
                refused.put(record, new Refusal(DeadLetterCategory.UNDEFINED, e.getMessage()));
            }
        }
        return readable;
    }

    private StoredActivities store(List<ActivityEvent> events) {
        Map<UUID, Set<Long>> concerned = recipients.of(events);
        List<ActivityEvent> left = events;
        StoredActivities outcome = activities.addAll(left, concerned);
        int created = outcome.created();
        for (Duration pause : PAUSES) {
            if (outcome.refused().isEmpty()) {
                break;
            }
            pause(pause);
            Map<String, String> refused = outcome.refused();
            left = left.stream()
                    .filter(event -> refused.containsKey(event.messageKey()))
                    .toList();
            outcome = activities.addAll(left, concerned);
            created += outcome.created();
        }
        return new StoredActivities(created, outcome.refused());
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while events waited for another attempt", e);
        }
    }
}
