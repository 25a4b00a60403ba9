package click.dailyfeed.timeline.hometimeline.boundary;

import click.dailyfeed.activityevents.ActivityEventJson;
import click.dailyfeed.activityevents.MalformedEventException;
import click.dailyfeed.code.activity.MemberActivityType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears of new posts, and has the home timelines follow at once. What it misses they find at the next tick. */
@ApplicationScoped
public class TimelineEventsListener {

    private final HomeTimelineTicks ticks;

    @Inject
    public TimelineEventsListener(HomeTimelineTicks ticks) {
        this.ticks = ticks;
    }

    protected TimelineEventsListener() {
        this(null);
    }

    @Incoming("timeline-member-activity")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    public CompletionStage<Void> consume(Message<ConsumerRecords<String, String>> batch) {
        if (StreamSupport.stream(batch.getPayload().spliterator(), false).anyMatch(TimelineEventsListener::isNewPost)) {
            ticks.tick();
        }
        return batch.ack();
    }

    private static boolean isNewPost(ConsumerRecord<String, String> record) {
        try {
            return ActivityEventJson.read(record.value()).memberActivityType() == MemberActivityType.POST_CREATE;
        } catch (MalformedEventException e) {
            // activity keeps it as a dead letter
            return false;
        }
    }
}
