package click.dailyfeed.timeline.view.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of this component; a bad value stops the start and names the property. */
@ApplicationScoped
public class ViewSettings {

    private static final String FLUSH_INTERVAL = "dailyfeed.view.flush-interval";

    private final Duration flushInterval;

    @Inject
    public ViewSettings(@ConfigProperty(name = FLUSH_INTERVAL, defaultValue = "PT5S") Duration flushInterval) {
        if (flushInterval.toMillis() < 1) {
            throw new IllegalArgumentException(FLUSH_INTERVAL + " must be at least a millisecond: " + flushInterval);
        }
        this.flushInterval = flushInterval;
    }

    protected ViewSettings() {
        this(Duration.ofSeconds(1));
    }

    /** How long counted views are in Redis only: what its loss may cost. */
    public Duration flushInterval() {
        return flushInterval;
    }
}
