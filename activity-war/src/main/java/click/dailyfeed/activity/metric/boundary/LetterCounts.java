package click.dailyfeed.activity.metric.boundary;

import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetterState;
import click.dailyfeed.deadletters.DeadLetters;
import com.mongodb.MongoException;
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
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * How many dead letters there are. MongoDB is asked in the background, so that it never delays who reads the numbers; the last
 * ones stand while it is away.
 */
@ApplicationScoped
public class LetterCounts {

    private static final Logger LOG = System.getLogger(LetterCounts.class.getName());

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final DeadLetters letters;
    private volatile Map<DeadLetterSide, Map<DeadLetterState, Long>> known = Map.of();
    private ScheduledFuture<?> schedule;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    public LetterCounts(DeadLetters letters) {
        this.letters = letters;
    }

    protected LetterCounts() {
        this(null);
    }

    void start(@Observes Startup startup) {
        schedule = scheduler.scheduleWithFixedDelay(this::refresh, 0, INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes Shutdown shutdown) {
        schedule.cancel(false);
    }

    /** No number until MongoDB has answered once. */
    double of(DeadLetterSide side, DeadLetterState state) {
        Map<DeadLetterState, Long> counts = known.get(side);
        return counts == null ? Double.NaN : counts.get(state);
    }

    /** All or nothing, so that the numbers are of one moment. */
    private void refresh() {
        try {
            Map<DeadLetterSide, Map<DeadLetterState, Long>> counts = new EnumMap<>(DeadLetterSide.class);
            for (DeadLetterSide side : DeadLetterSide.values()) {
                counts.put(side, letters.counts(side));
            }
            known = counts;
        } catch (MongoException e) {
            LOG.log(Level.DEBUG, "dead letters not counted", e);
        }
    }
}
