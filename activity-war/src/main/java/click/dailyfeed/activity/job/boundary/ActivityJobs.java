package click.dailyfeed.activity.job.boundary;

import click.dailyfeed.activity.activity.control.ActivityExpiry;
import click.dailyfeed.activity.deadletter.control.DeadLetterBatch;
import click.dailyfeed.activity.deadletter.control.DeadLetterPurge;
import click.dailyfeed.activityevents.DatedTopicRetention;
import click.dailyfeed.deadletters.DeadLetterSide;
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

    /** events.md E8, E12. */
    private static final Duration DEAD_LETTERS_INTERVAL = Duration.ofMinutes(1);

    private static final Duration PURGE_INTERVAL = Duration.ofHours(1);

    @Inject
    DatedTopicRetention topicRetention;

    @Inject
    DeadLetterBatch deadLetters;

    @Inject
    DeadLetterPurge deadLetterPurge;

    @Inject
    ActivityExpiry activityExpiry;

    @Override
    protected List<Job> jobs() {
        return List.of(
                new Job("topic-retention", TOPIC_RETENTION_INTERVAL, topicRetention::deleteOld),
                new Job(
                        "publisher-dead-letters",
                        DEAD_LETTERS_INTERVAL,
                        () -> deadLetters.deliver(DeadLetterSide.PUBLISHER)),
                new Job(
                        "listener-dead-letters",
                        DEAD_LETTERS_INTERVAL,
                        () -> deadLetters.deliver(DeadLetterSide.LISTENER)),
                new Job("dead-letter-purge", PURGE_INTERVAL, deadLetterPurge::purge),
                new Job("activity-expiry", PURGE_INTERVAL, activityExpiry::removeExpired));
    }
}
