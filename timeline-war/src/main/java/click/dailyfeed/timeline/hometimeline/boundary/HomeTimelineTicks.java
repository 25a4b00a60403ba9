package click.dailyfeed.timeline.hometimeline.boundary;

import click.dailyfeed.timeline.hometimeline.control.HomeTimelineFeeder;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import redis.clients.jedis.exceptions.JedisException;

/** Has the home timelines follow each second, whatever became of the events; a failure never ends it. */
@ApplicationScoped
public class HomeTimelineTicks {

    private static final Logger LOG = System.getLogger(HomeTimelineTicks.class.getName());

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final HomeTimelineFeeder feeder;

    private volatile boolean failing;
    private Future<?> schedule;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    public HomeTimelineTicks(HomeTimelineFeeder feeder) {
        this.feeder = feeder;
    }

    protected HomeTimelineTicks() {
        this(null);
    }

    void start(@Observes Startup startup) {
        schedule = scheduler.scheduleWithFixedDelay(this::tick, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes Shutdown shutdown) {
        schedule.cancel(false);
    }

    /** Has them follow now. */
    public void tick() {
        try {
            feeder.feed();
            failing = false;
        } catch (CircuitBreakerOpenException e) {
            LOG.log(Level.DEBUG, "Redis was away a moment ago", e);
        } catch (JedisException e) {
            warn("Redis does not answer", e);
        } catch (RuntimeException e) {
            warn("the database does not answer", e);
        }
    }

    private void warn(String reason, RuntimeException cause) {
        if (!failing) {
            failing = true;
            LOG.log(Level.WARNING, "home timelines wait, feeds come from SQL: " + reason, cause);
        }
    }
}
