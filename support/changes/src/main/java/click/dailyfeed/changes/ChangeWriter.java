package click.dailyfeed.changes;

import click.dailyfeed.code.activity.ActivityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

/** Logs what each announced action changed, after the commit and before the member has the answer. */
@ApplicationScoped
public class ChangeWriter {

    private final ChangeLog log;

    @Inject
    public ChangeWriter(ChangeLog log) {
        this.log = log;
    }

    protected ChangeWriter() {
        this(null);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ActivityEvent event) {
        List<Change> changes = Change.of(event);
        if (!changes.isEmpty()) {
            log.write(changes);
        }
    }
}
