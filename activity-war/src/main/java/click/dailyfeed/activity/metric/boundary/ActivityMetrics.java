package click.dailyfeed.activity.metric.boundary;

import click.dailyfeed.activity.activity.control.Recording;
import click.dailyfeed.activityevents.ChannelState;
import click.dailyfeed.activityevents.DatedTopicConnector;
import click.dailyfeed.activityevents.ReadEvents;
import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetterState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * The numbers of the consumer and of dead letters at {@code /metrics} (docs/operations.md, Metrics). Tags have few values: no
 * ids.
 */
@ApplicationScoped
public class ActivityMetrics {

    private static final String RECORDS = "dailyfeed_activity_records";

    private final MetricRegistry registry;
    private final DatedTopicConnector connector;
    private final LetterCounts letters;
    private final ReadEvents readEvents;

    @Inject
    public ActivityMetrics(
            MetricRegistry registry,
            @Connector("dailyfeed-dated-topics") DatedTopicConnector connector,
            LetterCounts letters,
            ReadEvents readEvents) {
        this.registry = registry;
        this.connector = connector;
        this.letters = letters;
        this.readEvents = readEvents;
    }

    protected ActivityMetrics() {
        this(null, null, null, null);
    }

    /** Registers all, so that each is there from the start, with zero. */
    void register(@Observes Startup startup) {
        count(new Recording(0, 0, 0, Map.of()));
        registry.gauge("dailyfeed_consumer_lag_records", this::lag);
        registry.gauge("dailyfeed_read_events_dropped", readEvents::dropped);
        for (DeadLetterSide side : DeadLetterSide.values()) {
            for (DeadLetterState state : DeadLetterState.values()) {
                registry.gauge(
                        "dailyfeed_dead_letters",
                        () -> letters.of(side, state),
                        new Tag("side", side.label()),
                        new Tag("state", state.name()));
            }
        }
    }

    /** Counts what became of a batch. */
    public void count(Recording recording) {
        count("processed", recording.processed());
        count("stored", recording.stored());
        count("duplicate", recording.duplicates());
        count("refused", recording.refused().size());
    }

    private void count(String result, long records) {
        registry.counter(RECORDS, new Tag("result", result)).inc(records);
    }

    private long lag() {
        return connector.channels().stream().mapToLong(ChannelState::lag).sum();
    }
}
