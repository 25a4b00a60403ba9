package click.dailyfeed.activityevents;

import click.dailyfeed.code.activity.ActivityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends what members read, on best effort and without a row in the outbox (events.md, Publisher side): straight to the sender.
 * What the broker did not take becomes a dead letter; what finds a queue full, or MongoDB away too, is dropped and counted.
 */
@ApplicationScoped
public class ReadEvents {

    /** Bounds memory while neither the broker nor MongoDB takes anything. */
    private static final int REFUSED_KEPT = 1_000;

    private static final int LETTERS_AT_ONCE = 500;

    private static final Logger LOG = System.getLogger(ReadEvents.class.getName());

    private final ActivityEventsConfig config;
    private final ActivitySender sender;
    private final RefusedEvents refusedEvents;
    private final BlockingQueue<Refused> refused = new ArrayBlockingQueue<>(REFUSED_KEPT);
    private final AtomicLong dropped = new AtomicLong();
    private long reported;

    @Inject
    ReadEvents(ActivityEventsConfig config, ActivitySender sender, RefusedEvents refusedEvents) {
        this.config = config;
        this.sender = sender;
        this.refusedEvents = refusedEvents;
    }

    protected ReadEvents() {
        this(null, null, null);
    }

    private record Refused(EventRecord event, Throwable reason) {}

    /**
     * Hands the event of the action to the sender; never waits, and never fails because it cannot be sent.
     *
     * @return the event with its id, message key and time
     * @throws NullPointerException if the type of the action needs an id that the action lacks
     */
    public ActivityEvent send(MemberAction action) {
        ActivityEvent event = action.at(config.clock().instant());
        EventRecord record = new EventRecord(
                event.messageKey(),
                DatedTopic.of(event.createdAt(), config.zone()),
                action.recordKey(),
                ActivityEventJson.write(event));
        sender.send(record).whenComplete((sent, failure) -> {
            if (failure != null && !keeps(record, failure)) {
                dropped.incrementAndGet();
            }
        });
        return event;
    }

    /** How many events were dropped since the start of the server. */
    public long dropped() {
        return dropped.get();
    }

    private boolean keeps(EventRecord record, Throwable failure) {
        return !(failure instanceof NotAttemptedException) && refused.offer(new Refused(record, failure));
    }

    /**
     * Makes dead letters of what the broker did not take since the last call.
     *
     * @return how many events were looked at
     */
    int settle() {
        Map<EventRecord, Throwable> batch = new HashMap<>();
        while (batch.size() < LETTERS_AT_ONCE && !refused.isEmpty()) {
            Refused next = refused.remove();
            batch.put(next.event(), next.reason());
        }
        if (!batch.isEmpty() && !refusedEvents.keepUnstored(batch)) {
            dropped.addAndGet(batch.size());
        }
        reportDropped();
        return batch.size();
    }

    private void reportDropped() {
        long now = dropped.get();
        if (now > reported) {
            LOG.log(Level.WARNING, "{0} events of reads dropped", now - reported);
            reported = now;
        }
    }
}
