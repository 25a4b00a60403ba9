package click.dailyfeed.activityevents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What {@code /metrics} says about events (docs/operations.md, Metrics). Each number is at hand: reading it asks nobody. */
@ApplicationScoped
class EventMetrics {

    private final MetricRegistry registry;
    private final ReadEvents readEvents;

    @Inject
    EventMetrics(MetricRegistry registry, ReadEvents readEvents) {
        this.registry = registry;
        this.readEvents = readEvents;
    }

    protected EventMetrics() {
        this(null, null);
    }

    void register(@Observes Startup startup) {
        registry.gauge("dailyfeed_read_events_dropped", readEvents::dropped);
    }

    /** The lag of a channel, by its name and the group it reads for. */
    void register(DatedTopicStream stream) {
        registry.gauge(
                "dailyfeed_consumer_lag_records",
                stream::lag,
                new Tag("channel", stream.channel()),
                new Tag("group", stream.group()));
    }
}
