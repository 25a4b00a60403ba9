package click.dailyfeed.activityevents;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.eclipse.microprofile.reactive.messaging.spi.IncomingConnectorFactory;
import org.eclipse.microprofile.reactive.streams.operators.PublisherBuilder;
import org.eclipse.microprofile.reactive.streams.operators.ReactiveStreams;

/**
 * Incoming connector {@code dailyfeed-dated-topics}: all dated topics as one channel, those of days to come included
 * (events.md E3). The bundled Kafka connector subscribes to one fixed topic only.
 *
 * <p>A message is what one poll brought of one partition, a {@code ConsumerRecords<String, String>}, so that a consumer can
 * write in bulk. The next one of that partition comes after its acknowledgement; those of other partitions do not wait for it:
 *
 * <pre>{@code
 * @Incoming("activity-member-activity")
 * @Acknowledgment(Acknowledgment.Strategy.MANUAL)
 * CompletionStage<Void> consume(Message<ConsumerRecords<String, String>> batch)
 * }</pre>
 *
 * A method whose stage completes with the acknowledgement works on one message after the other. One that hands the message to
 * an executor and returns works on several partitions at once. An exception that escapes the method would end the stream.
 *
 * <p>The offsets are committed after the acknowledgement. A refused batch comes again after a growing pause of its partition,
 * for as long as it takes. Records may come twice after a restart or a rebalance.
 *
 * <p>Properties of the channel: {@code group.id} and any other of the Kafka consumer.
 */
@ApplicationScoped
@Connector("dailyfeed-dated-topics")
public class DatedTopicConnector implements IncomingConnectorFactory {

    private final List<DatedTopicStream> streams = new CopyOnWriteArrayList<>();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private EventMetrics metrics;

    @Override
    public PublisherBuilder<Message<ConsumerRecords<String, String>>> getPublisherBuilder(Config config) {
        ChannelConfig channel = new ChannelConfig(config);
        DatedTopicStream stream = new DatedTopicStream(channel.channel(), channel.consumerProperties(), executor);
        streams.add(stream);
        metrics.register(stream);
        return ReactiveStreams.fromPublisher(stream);
    }

    /** The channels of this server, whichever application they belong to. */
    public List<ChannelState> channels() {
        return streams.stream()
                .map(stream -> new ChannelState(stream.channel(), stream.sinceLastTurn(), stream.lag()))
                .toList();
    }

    void stop(@Observes Shutdown shutdown) {
        streams.forEach(DatedTopicStream::stop);
        streams.forEach(DatedTopicStream::awaitStopped);
    }
}
