package click.dailyfeed.activityevents;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
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
 * <p>A message is what one poll brought, a {@code ConsumerRecords<String, String>}, so that a consumer can write in bulk:
 *
 * <pre>{@code
 * @Incoming("activity-member-activity")
 * void consume(ConsumerRecords<String, String> records)
 * }</pre>
 *
 * The method may block and may throw: a return acknowledges, an exception refuses the batch. With a
 * {@code CompletionStage<Void> consume(Message<ConsumerRecords<String, String>>)} the method acknowledges and refuses by itself,
 * and an exception that escapes it would end the stream.
 *
 * <p>The offsets are committed after the acknowledgement; the next batch comes afterwards. A refused batch comes again after
 * a growing pause, for as long as it takes. Records may come twice after a
 * restart or a rebalance.
 *
 * <p>Properties of the channel: {@code group.id} and any other of the Kafka consumer.
 */
@ApplicationScoped
@Connector("dailyfeed-dated-topics")
public class DatedTopicConnector implements IncomingConnectorFactory {

    private final List<DatedTopicStream> streams = new CopyOnWriteArrayList<>();

    @Resource
    private ManagedExecutorService executor;

    @Override
    public PublisherBuilder<Message<ConsumerRecords<String, String>>> getPublisherBuilder(Config config) {
        DatedTopicStream stream = new DatedTopicStream(new ChannelConfig(config), executor);
        streams.add(stream);
        return ReactiveStreams.fromPublisher(stream);
    }

    void stop(@Observes Shutdown shutdown) {
        streams.forEach(DatedTopicStream::stop);
        streams.forEach(DatedTopicStream::awaitStopped);
    }
}
