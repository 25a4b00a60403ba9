package click.dailyfeed.activityevents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * Not live when a loop that asks the broker for events hangs or has died: only a restart helps then. A broker that is away
 * is no reason, as the loop goes on asking; nor is one for unreadiness, as everything else works without it.
 */
@Liveness
@ApplicationScoped
public class ConsumerLiveness implements HealthCheck {

    private static final String NAME = "event consumers";

    /** Far above the longest turn of the loop: a handover and a commit, 5 s each. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(60);

    private final DatedTopicConnector connector;

    @Inject
    public ConsumerLiveness(@Connector("dailyfeed-dated-topics") DatedTopicConnector connector) {
        this.connector = connector;
    }

    protected ConsumerLiveness() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        List<ChannelState> channels = connector.channels();
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
        channels.forEach(channel -> response.withData(channel.name() + " lag", channel.lag()));
        return response.status(channels.stream()
                        .allMatch(channel -> channel.sinceLastTurn().compareTo(LONGEST_TURN) < 0))
                .build();
    }
}
