package click.dailyfeed.activityevents;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.Config;

/** Creates the dated topics ahead of their day (events.md E2). The broker may be away at any time: nothing here is fatal. */
@ApplicationScoped
class DatedTopics {

    private static final Logger LOG = System.getLogger(DatedTopics.class.getName());

    private static final int DAYS_AHEAD = 2;
    private static final int PARTITIONS = 6;
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(1);
    /** Where the services' connection to Kafka is configured; the administration uses the same. */
    private static final String CONNECTOR = "mp.messaging.connector.liberty-kafka.";

    private final Clock clock = Clock.systemUTC();
    private final ActivityEventsConfig settings;
    private final Config config;
    private final Set<DatedTopic> known = ConcurrentHashMap.newKeySet();
    private Admin admin;

    @Inject
    DatedTopics(ActivityEventsConfig settings, Config config) {
        this.settings = settings;
        this.config = config;
    }

    protected DatedTopics() {
        this(null, null);
    }

    /** Creates the topics of today and the next two days where they are missing; logs and goes on if the broker is away. */
    void createAhead() {
        DatedTopic today = DatedTopic.of(clock.instant(), settings.zone());
        try {
            for (int day = 0; day <= DAYS_AHEAD; day++) {
                ensure(new DatedTopic(today.date().plusDays(day)));
            }
        } catch (KafkaException e) {
            LOG.log(Level.WARNING, "dated topics not created now: " + e);
        }
    }

    /**
     * Creates the topic if it is not known to exist; waits at most 2 s for the broker.
     *
     * @throws KafkaException if the topic could not be created
     */
    void ensure(DatedTopic topic) {
        if (known.contains(topic)) {
            return;
        }
        NewTopic newTopic = new NewTopic(topic.name(), PARTITIONS, settings.replicationFactor())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis())));
        CreateTopicsOptions options = new CreateTopicsOptions().timeoutMs(Math.toIntExact(TIMEOUT.toMillis()));
        try {
            admin().createTopics(List.of(newTopic), options).all().get();
            LOG.log(Level.INFO, "topic created: " + topic.name());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic not created: " + topic.name() + ": " + e.getCause(), e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while creating " + topic.name(), e);
        }
        known.add(topic);
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
            return !admin().describeCluster(options).nodes().get().isEmpty();
        } catch (ExecutionException | KafkaException e) {
            LOG.log(Level.DEBUG, "broker does not answer", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(TIMEOUT);
        }
    }

    /** Made on first use, for it fails while the name of the broker does not resolve. */
    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> properties = new HashMap<>();
            for (String name : AdminClientConfig.configNames()) {
                config.getOptionalValue(CONNECTOR + name, String.class).ifPresent(value -> properties.put(name, value));
            }
            properties.putIfAbsent(
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()));
            properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()));
            admin = Admin.create(properties);
        }
        return admin;
    }
}
