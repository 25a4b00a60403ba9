package click.dailyfeed.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests run in this server, all its services together; never more than configured. */
@ApplicationScoped
public class RunningRequests {

    private final int limit;
    private final AtomicInteger running = new AtomicInteger();

    @Inject
    public RunningRequests(LimitsConfig config) {
        this(config.concurrency());
    }

    RunningRequests(int limit) {
        this.limit = limit;
    }

    protected RunningRequests() {
        this(0);
    }

    /** Whoever is admitted must {@link #leave}. */
    Admission enter() {
        if (running.incrementAndGet() <= limit) {
            return Admission.ADMITTED;
        }
        running.decrementAndGet();
        return Admission.REFUSED;
    }

    void leave() {
        running.decrementAndGet();
    }
}
