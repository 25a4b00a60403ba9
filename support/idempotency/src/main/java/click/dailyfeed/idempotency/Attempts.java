package click.dailyfeed.idempotency;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.persistence.RetriedOnConflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Optional;

/** Who may try: one attempt for each key at a time. Each step is a short transaction of its own, apart from the effect. */
@ApplicationScoped
@RetriedOnConflict
class Attempts {

    private static final int REMOVED_AT_ONCE = 1_000;

    private final IdempotencyTable table;

    @Inject
    Attempts(IdempotencyTable table) {
        this.table = table;
    }

    protected Attempts() {
        this(null);
    }

    /**
     * Marks the attempt as running, for 60 s: after a crash of its server another one may try then.
     *
     * @return the answer of an earlier attempt; empty when this one is to run
     * @throws DailyfeedException {@code IDEMPOTENCY_KEY_REUSED} if the earlier one had another body,
     *     {@code REQUEST_IN_PROGRESS} if it is still running
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    Optional<StoredAnswer> begin(Attempt attempt) throws SQLException {
        KeyState state = table.addOrLock(attempt);
        if (state.attempt().equals(attempt.name())) {
            return Optional.empty();
        }
        if (state.free()) {
            table.takeOver(attempt);
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(state.bodyHash(), attempt.bodyHash())) {
            throw new DailyfeedException(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (state.answer() == null) {
            throw new DailyfeedException(CommonProblem.REQUEST_IN_PROGRESS);
        }
        return Optional.of(state.answer());
    }

    /** After a failure: the key is as if it had never been used, unless the attempt has an answer all the same. */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    void forget(Attempt attempt) throws SQLException {
        table.remove(attempt);
    }

    /**
     * Forgets some of the keys older than 24 hours.
     *
     * @return how many; 0 when none is left
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    int purge() throws SQLException {
        return table.removeExpired(REMOVED_AT_ONCE);
    }
}
