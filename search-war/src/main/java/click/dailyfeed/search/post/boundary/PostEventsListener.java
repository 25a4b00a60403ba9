package click.dailyfeed.search.post.boundary;

import click.dailyfeed.activityevents.ActivityEventJson;
import click.dailyfeed.activityevents.MalformedEventException;
import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.search.post.control.IndexBuild;
import click.dailyfeed.search.post.control.PostIndexer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears what members do and has the index follow; a batch that cannot be followed is refused and comes again. */
@ApplicationScoped
public class PostEventsListener {

    private static final Logger LOG = System.getLogger(PostEventsListener.class.getName());

    private final IndexBuild build;
    private final PostIndexer indexer;

    @Inject
    public PostEventsListener(IndexBuild build, PostIndexer indexer) {
        this.build = build;
        this.indexer = indexer;
    }

    protected PostEventsListener() {
        this(null, null);
    }

    @Incoming("search-member-activity")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> consume(Message<ConsumerRecords<String, String>> batch) {
        return build.completion()
                .thenRun(() -> indexer.follow(eventsOf(batch.getPayload())))
                .handle((followed, failure) -> failure == null ? batch.ack() : batch.nack(failure))
                .thenCompose(Function.identity());
    }

    private static List<ActivityEvent> eventsOf(ConsumerRecords<String, String> records) {
        List<ActivityEvent> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, String> record : records) {
            try {
                events.add(ActivityEventJson.read(record.value()));
            } catch (MalformedEventException e) {
                // activity keeps it as a dead letter; there is nothing in it for the index
                LOG.log(
                        Level.WARNING,
                        "{0}:{1}:{2} passed over: {3}",
                        record.topic(),
                        record.partition(),
                        Long.toString(record.offset()),
                        e.getMessage());
            }
        }
        return events;
    }
}
