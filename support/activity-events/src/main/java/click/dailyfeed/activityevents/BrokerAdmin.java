package click.dailyfeed.activityevents;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.microprofile.config.Config;

/** Questions and orders to the broker that are neither sending nor receiving. Each waits at most 2 s for it. */
@ApplicationScoped
class BrokerAdmin {

    static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** Where the services' connection to Kafka is configured; the administration uses the same. */
    private static final String CONNECTOR = "mp.messaging.connector.liberty-kafka.";

    private final Config config;
    private Admin admin;

    @Inject
    BrokerAdmin(Config config) {
        this.config = config;
    }

    protected BrokerAdmin() {
        this(null);
    }

    /**
     * @return the answer
     * @throws KafkaException if the broker refuses or does not answer
     */
    <T> T ask(Function<Admin, KafkaFuture<T>> request) {
        try {
            return request.apply(admin()).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refusal ? refusal : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            // Interrupts the thread again.
            throw new InterruptException(e);
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
