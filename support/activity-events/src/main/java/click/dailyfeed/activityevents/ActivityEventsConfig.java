package click.dailyfeed.activityevents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of this component; a bad value stops the start and names the property. */
@Dependent
class ActivityEventsConfig {

    private static final String ZONE = "dailyfeed.zone";
    private static final String REPLICATION_FACTOR = "dailyfeed.activity-events.replication-factor";
    private static final String QUEUE_CAPACITY = "dailyfeed.activity-events.queue-capacity";
    private static final String RELAY_INTERVAL = "dailyfeed.activity-events.relay-interval";
    private static final String RELAY_AGE = "dailyfeed.activity-events.relay-age";
    private static final String RETENTION_GROUPS = "dailyfeed.activity-events.retention-groups";
    private static final String RETENTION_GROUPS_IF_PRESENT = "dailyfeed.activity-events.retention-groups-if-present";
    private static final String CLOCK_OFFSET = "dailyfeed.clock.offset";
    private static final String TEST_PROFILE = "test";

    private final ZoneId zone;
    private final short replicationFactor;
    private final int queueCapacity;
    private final Duration relayInterval;
    private final Duration relayAge;
    private final Set<String> retentionGroups;
    private final Set<String> retentionGroupsIfPresent;
    private final Clock clock;

    @Inject
    ActivityEventsConfig(
            @ConfigProperty(name = ZONE, defaultValue = "Asia/Seoul") String zone,
            @ConfigProperty(name = REPLICATION_FACTOR, defaultValue = "1") short replicationFactor,
            @ConfigProperty(name = QUEUE_CAPACITY, defaultValue = "10000") int queueCapacity,
            @ConfigProperty(name = RELAY_INTERVAL, defaultValue = "PT5S") Duration relayInterval,
            @ConfigProperty(name = RELAY_AGE, defaultValue = "PT15S") Duration relayAge,
            @ConfigProperty(name = RETENTION_GROUPS, defaultValue = "activity") Set<String> retentionGroups,
            @ConfigProperty(name = RETENTION_GROUPS_IF_PRESENT, defaultValue = "timeline")
                    Set<String> retentionGroupsIfPresent,
            @ConfigProperty(name = CLOCK_OFFSET, defaultValue = "PT0S") Duration clockOffset,
            @ConfigProperty(name = Config.PROFILE) Optional<String> profile) {
        this.zone = zone(zone);
        this.replicationFactor = (short) positive(REPLICATION_FACTOR, replicationFactor);
        this.queueCapacity = positive(QUEUE_CAPACITY, queueCapacity);
        this.relayInterval = positive(RELAY_INTERVAL, relayInterval);
        this.relayAge = positive(RELAY_AGE, relayAge);
        this.retentionGroups = Set.copyOf(retentionGroups);
        this.retentionGroupsIfPresent = Set.copyOf(retentionGroupsIfPresent);
        this.clock = Clock.offset(Clock.systemUTC(), testOnly(clockOffset, profile));
    }

    /** The zone whose calendar the dated topics follow. */
    ZoneId zone() {
        return zone;
    }

    short replicationFactor() {
        return replicationFactor;
    }

    /** How many events may wait for the sender; the rows of those beyond are left to the relay. */
    int queueCapacity() {
        return queueCapacity;
    }

    Duration relayInterval() {
        return relayInterval;
    }

    /** How old a row must be to count as left behind: more than the producer's delivery timeout. */
    Duration relayAge() {
        return relayAge;
    }

    /** The consumer groups without which no topic is deleted that has records. */
    Set<String> retentionGroups() {
        return retentionGroups;
    }

    /** The consumer groups that count too once there are such. */
    Set<String> retentionGroupsIfPresent() {
        return retentionGroupsIfPresent;
    }

    /** The clock of events, which tests shift to midnight. */
    Clock clock() {
        return clock;
    }

    /** The topic of an event of now. */
    DatedTopic today() {
        return DatedTopic.of(clock.instant(), zone);
    }

    private static Duration testOnly(Duration offset, Optional<String> profile) {
        if (!offset.isZero() && profile.filter(TEST_PROFILE::equals).isEmpty()) {
            throw new IllegalArgumentException(
                    CLOCK_OFFSET + " is for the profile " + TEST_PROFILE + " only (" + Config.PROFILE + "): " + offset);
        }
        return offset;
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(ZONE + " is not a time zone: " + value, e);
        }
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + value);
        }
        return value;
    }

    private static Duration positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing: " + value);
        }
        return value;
    }
}
