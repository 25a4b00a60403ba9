package click.dailyfeed.activity.job.boundary;

import click.dailyfeed.activityevents.DatedTopicRetention;
import click.dailyfeed.jobs.Job;
import click.dailyfeed.jobs.ScheduledJobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The jobs of activity (events.md, Who runs what). */
@ApplicationScoped
public class ActivityJobs extends ScheduledJobs {

    private static final Duration TOPIC_RETENTION_INTERVAL = Duration.ofHours(1);

    @Inject
    DatedTopicRetention topicRetention;

    @Override
    protected List<Job> jobs() {
        return List.of(new Job("topic-retention", TOPIC_RETENTION_INTERVAL, topicRetention::deleteOld));
    }
}
