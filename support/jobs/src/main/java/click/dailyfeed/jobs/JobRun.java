package click.dailyfeed.jobs;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One run of a job, under a lease that is renewed until it ends. A crash lets go of it after the rest of the lease. */
final class JobRun {

    private static final Logger LOG = System.getLogger(JobRun.class.getName());

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration RENEWAL = LEASE.dividedBy(3);

    private final Job job;
    private final JobLeases leases;
    private final ManagedScheduledExecutorService scheduler;
    private final String owner = Node.NAME + "#" + UUID.randomUUID().toString().substring(0, 8);

    JobRun(Job job, JobLeases leases, ManagedScheduledExecutorService scheduler) {
        this.job = job;
        this.leases = leases;
        this.scheduler = scheduler;
    }

    /**
     * @param pause least time since the last start
     * @return what the job did; empty if it is running elsewhere or was started less than the pause ago
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} if the database is away
     * @throws RuntimeException what the job threw
     */
    Optional<String> run(Duration pause) {
        try {
            if (leases.acquire(job.name(), owner, LEASE, pause) == JobLeases.LeasePredicate.DENIED) {
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
        String result = "interrupted";
        Future<?> renewals = scheduler.scheduleAtFixedRate(
                this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
        try {
            result = job.work().get();
            return Optional.of(result);
        } catch (RuntimeException e) {
            result = "failed, see the log of " + Node.NAME;
            throw e;
        } finally {
            renewals.cancel(false);
            release(result);
        }
    }

    private void renew() {
        try {
            if (leases.renew(job.name(), owner, LEASE) == JobLeases.LeasePredicate.DENIED) {
                LOG.log(Level.WARNING, "Job {0}: the lease is lost, another server may run it too", job.name());
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Job {0}: the lease is not renewed: {1}", job.name(), e.getMessage());
        }
    }

    private void release(String result) {
        try {
            leases.release(job.name(), owner, result);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Job {0}: the lease is left to expire: {1}", job.name(), e.getMessage());
        }
    }
}
