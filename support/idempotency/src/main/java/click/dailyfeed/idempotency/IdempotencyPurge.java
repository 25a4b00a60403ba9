package click.dailyfeed.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Forgets the keys of all services that are older than 24 hours. */
@ApplicationScoped
public class IdempotencyPurge {

    private final Attempts attempts;

    @Inject
    IdempotencyPurge(Attempts attempts) {
        this.attempts = attempts;
    }

    protected IdempotencyPurge() {
        this(null);
    }

    /**
     * @return what was removed, in one line
     */
    public String purge() {
        int total = 0;
        int removed = removeSome();
        while (removed > 0) {
            total += removed;
            removed = removeSome();
        }
        return "keys " + total;
    }

    private int removeSome() {
        try {
            return attempts.purge();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
