package click.dailyfeed.activity.metric.boundary;

import click.dailyfeed.activity.activity.control.Recording;
import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetterState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The numbers of the recorder and of dead letters at {@code /metrics} (docs/operations.md, Metrics). Tags have few values: no
 * ids.
 */
@ApplicationScoped
public class ActivityMetrics {

    private static final String RECORDS = "dailyfeed_activity_records";

    private final MetricRegistry registry;
    private final LetterCounts letters;

    @Inject
    public ActivityMetrics(MetricRegistry registry, LetterCounts letters) {
        this.registry = registry;
        this.letters = letters;
    }

    protected ActivityMetrics() {
        this(null, null);
    }

    /** Registers all, so that each is there from the start. */
    void register(@Observes Startup startup) {
        count(new Recording(0, 0, 0, Map.of()));
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
}
