package click.dailyfeed.activityevents;

import click.dailyfeed.deadletters.DeadLetterCategory;
import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetters;
import click.dailyfeed.deadletters.NewDeadLetter;
import click.dailyfeed.deadletters.UndeliveredRecord;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where events go that the broker did not take (events.md E6): into the dead letters, and only when they are there out of the
 * outbox. A crash between leaves both, and the consumers know the second event by its message key.
 *
 * <p>Without MongoDB they stay rows of the outbox, for the relay, with the reason noted; MongoDB is asked again after a pause, so
 * that it costs a transaction of the database its timeout only now and then.
 */
@ApplicationScoped
class RefusedEvents {

    private static final Logger LOG = System.getLogger(RefusedEvents.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final OutboxTable table;
    private final DeadLetters letters;
    private volatile boolean failing;
    private volatile long failedAt;

    @Inject
    RefusedEvents(OutboxTable table, DeadLetters letters) {
        this.table = table;
        this.letters = letters;
    }

    protected RefusedEvents() {
        this(null, null);
    }

    /** Whether MongoDB did not take letters a moment ago and is not asked yet. */
    boolean isPaused() {
        return failing && System.nanoTime() - failedAt < PAUSE.toNanos();
    }

    /**
     * Keeps the events, in the running transaction.
     *
     * @param refused the rows, each with the reason
     * @return how many are dead letters now and no rows any more: all or none
     * @throws SQLException if the database is away; whatever became a letter stays one
     */
    int keep(Map<OutboxRow, Throwable> refused) throws SQLException {
        if (refused.isEmpty()) {
            return 0;
        }
        if (!keepUnstored(events(refused))) {
            table.noteFailures(reasons(refused));
            return 0;
        }
        table.delete(refused.keySet().stream().map(OutboxRow::id).toList());
        return refused.size();
    }

    /**
     * Keeps events that are in no outbox.
     *
     * @param refused the events, each with the reason
     * @return whether they are dead letters now: all or none
     */
    boolean keepUnstored(Map<EventRecord, Throwable> refused) {
        if (isPaused()) {
            return false;
        }
        List<NewDeadLetter> batch = new ArrayList<>();
        refused.forEach((event, reason) -> batch.add(letter(event, reason)));
        try {
            letters.keep(DeadLetterSide.PUBLISHER, batch);
            failing = false;
            return true;
        } catch (MongoException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "no dead letters without MongoDB, events wait in the outbox: " + e);
            }
            failedAt = System.nanoTime();
            failing = true;
            return false;
        }
    }

    private static NewDeadLetter letter(EventRecord event, Throwable reason) {
        return new NewDeadLetter(
                event.messageKey(),
                event.messageKey(),
                category(event.payload()),
                new UndeliveredRecord(
                        event.topic().name(),
                        event.recordKey(),
                        Map.of(MessageKey.HEADER, event.messageKey()),
                        event.payload()),
                reason.toString());
    }

    private static DeadLetterCategory category(String payload) {
        try {
            return DeadLetterCategory.of(
                    ActivityEventJson.read(payload).memberActivityType().category());
        } catch (MalformedEventException e) {
            LOG.log(Level.DEBUG, "a row of the outbox that is no event", e);
            return DeadLetterCategory.UNDEFINED;
        }
    }

    private static Map<EventRecord, Throwable> events(Map<OutboxRow, Throwable> refused) {
        Map<EventRecord, Throwable> events = new HashMap<>();
        refused.forEach((row, reason) -> events.put(row.event(), reason));
        return events;
    }

    private static Map<Long, Throwable> reasons(Map<OutboxRow, Throwable> refused) {
        Map<Long, Throwable> reasons = new HashMap<>();
        refused.forEach((row, reason) -> reasons.put(row.id(), reason));
        return reasons;
    }
}
