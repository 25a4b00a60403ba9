package click.dailyfeed.activityevents;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Starts and stops what runs without a request: the sender's thread, the settling of its outcomes, the relay, the topics. */
@ApplicationScoped
class ActivityEventJobs {

    private static final Logger LOG = System.getLogger(ActivityEventJobs.class.getName());

    private static final Duration SETTLE_INTERVAL = Duration.ofMillis(100);
    private static final Duration TOPICS_INTERVAL = Duration.ofMinutes(1);

    private final ActivityEventsConfig config;
    private final ActivitySender sender;
    private final OutboxDispatcher dispatcher;
    private final OutboxRelay relay;
    private final ReadEvents readEvents;
    private final DatedTopics topics;
    private final List<Future<?>> schedules = new ArrayList<>();

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    ActivityEventJobs(
            ActivityEventsConfig config,
            ActivitySender sender,
            OutboxDispatcher dispatcher,
            OutboxRelay relay,
            ReadEvents readEvents,
            DatedTopics topics) {
        this.config = config;
        this.sender = sender;
        this.dispatcher = dispatcher;
        this.relay = relay;
        this.readEvents = readEvents;
        this.topics = topics;
    }

    protected ActivityEventJobs() {
        this(null, null, null, null, null, null);
    }

    void start(@Observes Startup startup) {
        executor.execute(sender::run);
        every(TOPICS_INTERVAL, topics::createAhead);
        every(SETTLE_INTERVAL, new RepeatedJob("settling of sent events", dispatcher::settle));
        every(SETTLE_INTERVAL, new RepeatedJob("dead letters of reads", readEvents::settle));
        every(config.relayInterval(), new RepeatedJob("outbox relay", relay::relay));
    }

    void stop(@Observes Shutdown shutdown) {
        schedules.forEach(schedule -> schedule.cancel(false));
        sender.stop();
        new RepeatedJob("last settling of sent events", dispatcher::settle).run();
        new RepeatedJob("last dead letters of reads", readEvents::settle).run();
    }

    private void every(Duration interval, Runnable job) {
        schedules.add(scheduler.scheduleWithFixedDelay(job, 0, interval.toMillis(), TimeUnit.MILLISECONDS));
    }

    private interface DatabaseWork {

        /** Does a part of the work and returns how much; 0 if nothing is left. */
        int doPart() throws SQLException;
    }

    /**
     * Works until nothing is left. A failure ends the run, not the schedule, and is logged once until a run succeeds again.
     */
    private static final class RepeatedJob implements Runnable {

        private final String name;
        private final DatabaseWork work;
        private boolean failing;

        private RepeatedJob(String name, DatabaseWork work) {
            this.name = name;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                int done = work.doPart();
                while (done > 0) {
                    done = work.doPart();
                }
                failing = false;
            } catch (SQLException | RuntimeException e) {
                if (!failing) {
                    LOG.log(Level.WARNING, name + " failed, will be tried again", e);
                }
                failing = true;
            }
        }
    }
}
