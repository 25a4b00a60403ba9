package click.dailyfeed.jobs;

import java.time.Instant;

/**
 * What is known about a job, in the whole cluster.
 *
 * @param interval ISO 8601 duration
 * @param runningOwner which server is running it now, null for none
 * @param lastStartedAt by the clock of the database; null before the first run
 * @param lastFinishedAt null before the first run has ended
 * @param lastResult in one line; null before the first run has ended
 */
public record JobState(
        String name,
        String interval,
        String runningOwner,
        Instant lastStartedAt,
        Instant lastFinishedAt,
        String lastResult) {}
