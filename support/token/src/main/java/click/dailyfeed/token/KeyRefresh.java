package click.dailyfeed.token;

import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the public keys fresh (auth.md A1); a fetch that failed is repeated soon, and logged once. */
@ApplicationScoped
class KeyRefresh {

    private static final Logger LOG = System.getLogger(KeyRefresh.class.getName());

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final VerificationKeys keys;
    private final KeyFile file;
    private final Duration interval;
    private Instant due = Instant.MIN;
    private boolean failing;
    private Future<?> schedule;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    KeyRefresh(
            VerificationKeys keys,
            KeyFile file,
            @ConfigProperty(name = "dailyfeed.token.keys-refresh", defaultValue = "PT60S") Duration interval) {
        this.keys = keys;
        this.file = file;
        this.interval = interval;
    }

    protected KeyRefresh() {
        this(null, null, null);
    }

    void start(@Observes Startup startup) throws IOException {
        file.hide();
        schedule = scheduler.scheduleWithFixedDelay(this::refreshWhenDue, 0, RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes Shutdown shutdown) {
        schedule.cancel(false);
    }

    private void refreshWhenDue() {
        Instant now = Instant.now();
        if (now.isBefore(due)) {
            return;
        }
        try {
            keys.fetch();
            due = now.plus(interval);
            failing = false;
        } catch (DailyfeedException e) {
            if (!failing) {
                LOG.log(
                        Level.INFO,
                        "Public keys not fetched, the known ones stay: {0}",
                        e.getCause().getMessage());
            }
            failing = true;
        }
    }
}
