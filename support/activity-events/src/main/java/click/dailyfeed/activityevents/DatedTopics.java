package click.dailyfeed.activityevents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the dated topics ahead of their day (events.md E2). The broker may be away at any time: nothing here is fatal. */
@ApplicationScoped
class DatedTopics {

    private static final Logger LOG = System.getLogger(DatedTopics.class.getName());

    /** Older topics are deleted once they are read (events.md E2). */
    static final int DAYS_KEPT = 7;

    private static final int DAYS_AHEAD = 2;
    private static final int PARTITIONS = 6;
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(1);

    private final ActivityEventsConfig settings;
    private final BrokerAdmin admin;
    private final Set<DatedTopic> known = ConcurrentHashMap.newKeySet();

    @Inject
    DatedTopics(ActivityEventsConfig settings, BrokerAdmin admin) {
        this.settings = settings;
        this.admin = admin;
    }

    protected DatedTopics() {
        this(null, null);
    }

    /** Creates the topics of today and the next two days where they are missing; logs and goes on if the broker is away. */
    void createAhead() {
        DatedTopic today = settings.today();
        try {
            for (int day = 0; day <= DAYS_AHEAD; day++) {
                ensure(new DatedTopic(today.date().plusDays(day)));
            }
        } catch (KafkaException e) {
            LOG.log(Level.WARNING, "dated topics not created now: " + e);
        }
    }

    /**
     * The topic that takes an event of that day: another one than its own where that may be deleted just now, with whatever
     * is written to it. The topic exists afterwards.
     *
     * @throws KafkaException if it could not be created
     */
    DatedTopic open(DatedTopic ofEvent) {
        DatedTopic today = settings.today();
        // A day of margin for the clocks of other servers.
        boolean closing = ofEvent.date().isBefore(today.date().minusDays(DAYS_KEPT - 1));
        DatedTopic topic = closing ? today : ofEvent;
        ensure(topic);
        return topic;
    }

    /**
     * Creates the topic if it is not known to exist; waits at most 2 s for the broker.
     *
     * @throws KafkaException if the topic could not be created
     */
    private void ensure(DatedTopic topic) {
        if (known.contains(topic)) {
            return;
        }
        NewTopic newTopic = new NewTopic(topic.name(), PARTITIONS, settings.replicationFactor())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis())));
        try {
            admin.ask(broker -> broker.createTopics(List.of(newTopic)).all());
            LOG.log(Level.INFO, "topic created: " + topic.name());
        } catch (TopicExistsException e) {
            LOG.log(Level.DEBUG, "topic is there: {0}", topic.name());
        }
        known.add(topic);
    }

    /**
     * Whether the broker has the topic; waits at most 2 s for it.
     *
     * @throws KafkaException if the broker does not answer
     */
    boolean exists(DatedTopic topic) {
        if (known.contains(topic)) {
            return true;
        }
        if (!admin.ask(broker -> broker.listTopics().names()).contains(topic.name())) {
            return false;
        }
        known.add(topic);
        return true;
    }

    /** Lets every topic be looked for again: after a failed send, which may mean that one has gone. */
    void forget() {
        known.clear();
    }

    /** Whether a broker answers within 1 s. */
    boolean brokerAnswers() {
        DescribeClusterOptions options =
                new DescribeClusterOptions().timeoutMs(Math.toIntExact(PROBE_TIMEOUT.toMillis()));
        try {
            return !admin.ask(broker -> broker.describeCluster(options).nodes()).isEmpty();
        } catch (KafkaException e) {
            LOG.log(Level.DEBUG, "broker does not answer", e);
            return false;
        }
    }
}
