package click.dailyfeed.activityevents;

import click.dailyfeed.code.activity.ActivityEvent;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** Where control classes announce what a member did, in the transaction that does it (events.md E5). */
@ApplicationScoped
public class ActivityOutbox {

    private final ActivityEventsConfig config;
    private final OutboxTable table;
    private final OutboxDispatcher dispatcher;
    private final Event<ActivityEvent> recorded;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    ActivityOutbox(
            ActivityEventsConfig config,
            OutboxTable table,
            OutboxDispatcher dispatcher,
            Event<ActivityEvent> recorded) {
        this.config = config;
        this.table = table;
        this.dispatcher = dispatcher;
        this.recorded = recorded;
    }

    protected ActivityOutbox() {
        this(null, null, null, null);
    }

    /**
     * Writes the event of the action into the caller's transaction. It is sent after the commit; rolled back, it never was.
     * Beans of this server that observe it are told within the transaction, or after it if they ask so.
     *
     * @param action the action; the ids in it exist already (flush before where the database gives them)
     * @return the event with its id, message key and time
     * @throws jakarta.transaction.TransactionalException if no transaction is running
     * @throws PersistenceException if the row cannot be written; the transaction is lost then
     * @throws NullPointerException if the type of the action needs an id that the action lacks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ActivityEvent record(MemberAction action) {
        ActivityEvent event = action.at(config.clock().instant());
        DatedTopic topic = DatedTopic.of(event.createdAt(), config.zone());
        try {
            OutboxRow row = table.insert(event, topic, action.recordKey());
            transaction.registerInterposedSynchronization(new AfterCommit(row));
            recorded.fire(event);
        } catch (SQLException e) {
            throw new PersistenceException("outbox row not written: " + event.messageKey(), e);
        }
        return event;
    }

    private final class AfterCommit implements Synchronization {

        private final OutboxRow row;

        private AfterCommit(OutboxRow row) {
            this.row = row;
        }

        @Override
        public void beforeCompletion() {
            // Nothing to add to the transaction.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                dispatcher.dispatch(row);
            }
        }
    }
}
