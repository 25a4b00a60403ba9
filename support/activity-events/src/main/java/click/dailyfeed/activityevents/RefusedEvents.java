package click.dailyfeed.activityevents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Where events go that the broker refused: they stay rows of the outbox, for the relay, with the reason noted. */
@ApplicationScoped
class RefusedEvents {

    private final OutboxTable table;

    @Inject
    RefusedEvents(OutboxTable table) {
        this.table = table;
    }

    protected RefusedEvents() {
        this(null);
    }

    /**
     * Keeps the events, in the running transaction.
     *
     * @param refused the rows, each with the reason
     * @throws SQLException if the database is away
     */
    void keep(Map<OutboxRow, Throwable> refused) throws SQLException {
        Map<Long, Throwable> reasons = new HashMap<>();
        refused.forEach((row, reason) -> reasons.put(row.id(), reason));
        table.noteFailures(reasons);
    }
}
