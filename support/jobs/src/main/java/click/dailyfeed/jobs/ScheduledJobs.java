package click.dailyfeed.jobs;

import click.dailyfeed.code.problem.CommonProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The jobs of one service: each service has one application scoped bean that extends this class and lists them.
 *
 * <p>Every server tries every job at its interval, and the lease lets one of them through. A failed run, or a database that
 * is away, is logged once until a run succeeds; it never ends the schedule.
 */
public abstract class ScheduledJobs {

    private static final Logger LOG = System.getLogger(ScheduledJobs.class.getName());

    private final List<Future<?>> schedules = new ArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @Inject
    private JobLeases leases;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    /** The jobs, always the same. */
    protected abstract List<Job> jobs();

    protected void start(@Observes Startup startup) {
        Set<String> names = new HashSet<>();
        for (Job job : jobs()) {
            if (!names.add(job.name())) {
                throw new IllegalStateException("two jobs named " + job.name());
            }
            long millis = job.interval().toMillis();
            schedules.add(scheduler.scheduleWithFixedDelay(() -> runIfDue(job), 0, millis, TimeUnit.MILLISECONDS));
        }
    }

    protected void stop(@Observes Shutdown shutdown) {
        schedules.forEach(schedule -> schedule.cancel(false));
    }

    /**
     * What is known about each job.
     *
     * @throws DailyfeedException {@code UPSTREAM_UNAVAILABLE} if the database is away
     */
    public List<JobState> states() {
        try {
            List<JobState> states = new ArrayList<>();
            for (Job job : jobs()) {
                states.add(leases.state(job));
            }
            return states;
        } catch (SQLException e) {
            throw new DailyfeedException(CommonProblem.UPSTREAM_UNAVAILABLE, e);
        }
    }

    /**
     * Runs a job now, whenever its last run was.
     *
     * @return its state afterwards
     * @throws DailyfeedException {@code NOT_FOUND} for an unknown name, {@code REQUEST_IN_PROGRESS} if it is running,
     *     {@code UPSTREAM_UNAVAILABLE} if the database is away
     * @throws RuntimeException what the job threw
     */
    public JobState run(String name) {
        Job job = jobs().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DailyfeedException(CommonProblem.NOT_FOUND));
        new JobRun(job, leases, scheduler)
                .run(Duration.ZERO)
                .orElseThrow(() -> new DailyfeedException(CommonProblem.REQUEST_IN_PROGRESS));
        return states().stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void runIfDue(Job job) {
        // Not the whole interval: a timer that fires a moment early would otherwise miss every other turn.
        Duration pause = job.interval().multipliedBy(9).dividedBy(10);
        try {
            new JobRun(job, leases, scheduler)
                    .run(pause)
                    .ifPresent(result -> LOG.log(Level.DEBUG, "Job {0}: {1}", job.name(), result));
            failing.remove(job.name());
        } catch (RuntimeException e) {
            if (failing.add(job.name())) {
                LOG.log(Level.WARNING, "Job " + job.name() + " failed and will be tried again", e);
            }
        }
    }
}
