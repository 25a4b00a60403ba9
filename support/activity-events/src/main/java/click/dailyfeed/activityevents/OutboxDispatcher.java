package click.dailyfeed.activityevents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Takes committed rows to the sender and settles them: a row that the broker has is deleted, one that it did not take becomes a
 * dead letter. Until then the row is held, which keeps the relay off it.
 */
@ApplicationScoped
class OutboxDispatcher {

    private static final int SETTLED_AT_ONCE = 500;

    private final ActivitySender sender;
    private final OutboxTable table;
    private final RefusedEvents refusedEvents;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();

    @Inject
    OutboxDispatcher(ActivitySender sender, OutboxTable table, RefusedEvents refusedEvents) {
        this.sender = sender;
        this.table = table;
        this.refusedEvents = refusedEvents;
    }

    protected OutboxDispatcher() {
        this(null, null, null);
    }

    /** Hands a committed row to the sender; never waits. */
    void dispatch(OutboxRow row) {
        held.add(row.id());
        sender.send(row.event()).whenComplete((sent, failure) -> {
            if (failure instanceof NotAttemptedException) {
                held.remove(row.id());
            } else {
                outcomes.add(new Outcome(row, failure));
            }
        });
    }

    /** Whether the row waits for the sender, for the broker or for its deletion. */
    boolean holds(long rowId) {
        return held.contains(rowId);
    }

    /**
     * Settles what has ended since the last call, some hundred rows at once.
     *
     * @return number of rows settled
     * @throws SQLException if the database is away; the outcomes are kept for the next call
     */
    @Transactional(rollbackOn = SQLException.class)
    int settle() throws SQLException {
        List<Outcome> batch = outcomes.stream().limit(SETTLED_AT_ONCE).toList();
        List<Long> sent = new ArrayList<>();
        Map<OutboxRow, Throwable> refused = new HashMap<>();
        for (Outcome outcome : batch) {
            if (outcome.failure() == null) {
                sent.add(outcome.row().id());
            } else {
                refused.put(outcome.row(), outcome.failure());
            }
        }
        table.delete(sent);
        refusedEvents.keep(refused);
        for (Outcome outcome : batch) {
            outcomes.remove();
            held.remove(outcome.row().id());
        }
        return batch.size();
    }

    private record Outcome(OutboxRow row, Throwable failure) {}
}
