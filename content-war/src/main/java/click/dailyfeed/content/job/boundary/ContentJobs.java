package click.dailyfeed.content.job.boundary;

import click.dailyfeed.content.counter.control.CounterReconciliation;
import click.dailyfeed.jobs.Job;
import click.dailyfeed.jobs.ScheduledJobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The jobs of content. */
@ApplicationScoped
public class ContentJobs extends ScheduledJobs {

    private static final Duration RECONCILIATION_INTERVAL = Duration.ofHours(1);

    @Inject
    CounterReconciliation reconciliation;

    @Override
    protected List<Job> jobs() {
        return List.of(new Job("counter-reconciliation", RECONCILIATION_INTERVAL, reconciliation::reconcile));
    }
}
