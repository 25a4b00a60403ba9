package click.dailyfeed.content.counter.control;

import click.dailyfeed.content.counter.entity.CountedKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;

/**
 * Proves that counters equal sets, and repairs those that do not. Writers keep them equal in their transactions: a counter
 * that had to be repaired was falsified by hand, by a restored backup or by a defect, and is worth a warning.
 */
@ApplicationScoped
public class CounterReconciliation {

    private static final Logger LOG = System.getLogger(CounterReconciliation.class.getName());

    private final CounterRepair repair;

    @Inject
    public CounterReconciliation(CounterRepair repair) {
        this.repair = repair;
    }

    protected CounterReconciliation() {
        this(null);
    }

    /**
     * @return what was done, in one line
     */
    public String reconcile() {
        int posts = reconcile(CountedKind.POSTS);
        int comments = reconcile(CountedKind.COMMENTS);
        String result = "counters of " + posts + " posts and " + comments + " comments repaired";
        if (posts + comments > 0) {
            LOG.log(Level.WARNING, result);
        }
        return result;
    }

    private int reconcile(CountedKind kind) {
        int repaired = 0;
        long after = 0;
        OptionalLong last = repair.lastOfBatch(kind, after);
        while (last.isPresent()) {
            for (long id : repair.deviating(kind, after, last.getAsLong())) {
                repaired += repair.repair(kind, id);
            }
            after = last.getAsLong();
            last = repair.lastOfBatch(kind, after);
        }
        return repaired;
    }
}
