package click.dailyfeed.timeline.job.boundary;

import click.dailyfeed.jobs.Job;
import click.dailyfeed.jobs.ScheduledJobs;
import click.dailyfeed.timeline.view.control.ViewFlush;
import click.dailyfeed.timeline.view.control.ViewSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The jobs of timeline. */
@ApplicationScoped
public class TimelineJobs extends ScheduledJobs {

    @Inject
    ViewSettings viewSettings;

    @Inject
    ViewFlush viewFlush;

    @Override
    protected List<Job> jobs() {
        return List.of(new Job("view-flush", viewSettings.flushInterval(), viewFlush::flush));
    }
}
