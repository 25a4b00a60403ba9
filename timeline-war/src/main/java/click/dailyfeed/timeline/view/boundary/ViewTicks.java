package click.dailyfeed.timeline.view.boundary;

import click.dailyfeed.timeline.view.control.ViewCounter;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Counts the views that were noted, every tenth of a second and a last time when the server stops. */
@ApplicationScoped
public class ViewTicks {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    @Inject
    ViewCounter counter;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Future<?> schedule;

    void start(@Observes Startup startup) {
        schedule = scheduler.scheduleWithFixedDelay(
                counter::countNoted, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes Shutdown shutdown) {
        schedule.cancel(false);
        counter.countNoted();
    }
}
