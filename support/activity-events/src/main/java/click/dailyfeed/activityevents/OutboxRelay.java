package click.dailyfeed.activityevents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Re-sends rows that were left behind: by a crash between commit and send, or while neither the broker nor MongoDB took them
 * (events.md E7). While the broker is known to be away they become dead letters in bulk.
 *
 * <p>The rows stay locked until the broker has answered, so that several relays share the work; what another relay holds is
 * skipped. A crash releases them.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = System.getLogger(OutboxRelay.class.getName());

    private static final int LOOKED_AT = 2_000;
    private static final int SENT_AT_ONCE = 500;
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(16);

    private final ActivityEventsConfig config;
    private final OutboxTable table;
    private final OutboxDispatcher dispatcher;
    private final ActivitySender sender;
    private final RefusedEvents refusedEvents;

    @Inject
    OutboxRelay(
            ActivityEventsConfig config,
            OutboxTable table,
            OutboxDispatcher dispatcher,
            ActivitySender sender,
            RefusedEvents refusedEvents) {
        this.config = config;
        this.table = table;
        this.dispatcher = dispatcher;
        this.sender = sender;
        this.refusedEvents = refusedEvents;
    }

    protected OutboxRelay() {
        this(null, null, null, null, null);
    }

    /**
     * Re-sends the oldest rows that are due and waits for the answers.
     *
     * @return number of rows that the broker took, or that became dead letters because it did not; 0 also while both the broker and
     *     MongoDB are known to be away
     * @throws SQLException if the database is away
     */
    @Transactional(rollbackOn = SQLException.class)
    int relay() throws SQLException {
        if (sender.isPaused() && refusedEvents.isPaused()) {
            return 0;
        }
        List<Long> due = table.findOlderThan(config.relayAge(), LOOKED_AT).stream()
                .filter(id -> !dispatcher.holds(id))
                .limit(SENT_AT_ONCE)
                .toList();
        Map<OutboxRow, CompletableFuture<Void>> answers = new LinkedHashMap<>();
        for (OutboxRow row : table.lock(due)) {
            answers.put(row, sender.send(row.event()));
        }
        awaitAll(answers);
        return settle(answers);
    }

    private static void awaitAll(Map<OutboxRow, CompletableFuture<Void>> answers) {
        try {
            CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new))
                    .get(ANSWER_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.DEBUG, "not every event was sent", e);
        }
    }

    private int settle(Map<OutboxRow, CompletableFuture<Void>> answers) throws SQLException {
        List<Long> sent = new ArrayList<>();
        Map<OutboxRow, Throwable> refused = new HashMap<>();
        answers.forEach((row, answer) -> {
            boolean withdrawn = answer.cancel(false);
            Throwable failure = answer.handle((done, reason) -> reason).join();
            if (failure == null) {
                sent.add(row.id());
            } else if (!withdrawn && !(failure instanceof NotAttemptedException)) {
                refused.put(row, failure);
            }
        });
        table.delete(sent);
        return sent.size() + refusedEvents.keep(refused);
    }
}
