package click.dailyfeed.timeline.ranking.control;

import click.dailyfeed.timeline.ranking.entity.Ranking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of this component; a bad value stops the start and names the property. */
@ApplicationScoped
public class RankingSettings {

    private static final String INTERVAL = "dailyfeed.ranking.interval";
    private static final String RECENT_INTERVAL = "dailyfeed.ranking.recent-interval";
    private static final String SNAPSHOT_LIFE = "dailyfeed.ranking.snapshot-life";

    private Duration interval;
    private Duration recentInterval;
    private Duration snapshotLife;

    /** For the client proxy. */
    protected RankingSettings() {}

    // rules.md R10.4, R10.6; the interval of recent activities is ours
    @Inject
    public RankingSettings(
            @ConfigProperty(name = INTERVAL, defaultValue = "PT30S") Duration interval,
            @ConfigProperty(name = RECENT_INTERVAL, defaultValue = "PT5S") Duration recentInterval,
            @ConfigProperty(name = SNAPSHOT_LIFE, defaultValue = "PT10M") Duration snapshotLife) {
        this.interval = longerThanNothing(INTERVAL, interval);
        this.recentInterval = longerThanNothing(RECENT_INTERVAL, recentInterval);
        this.snapshotLife = snapshotLife;
        if (snapshotLife.compareTo(interval) < 0 || snapshotLife.compareTo(recentInterval) < 0) {
            throw new IllegalArgumentException(
                    SNAPSHOT_LIFE + " must not be shorter than the intervals: " + snapshotLife);
        }
    }

    void start(@Observes Startup startup) {
        // a bad value has stopped the start before this
    }

    /** How long at least from one snapshot of a ranking to the next. */
    Duration interval(Ranking ranking) {
        return ranking.equals(Ranking.RECENT_ACTIVITIES) ? recentInterval : interval;
    }

    /** How long a snapshot can be walked. */
    Duration snapshotLife() {
        return snapshotLife;
    }

    private static Duration longerThanNothing(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException(name + " must be at least a millisecond: " + value);
        }
        return value;
    }
}
