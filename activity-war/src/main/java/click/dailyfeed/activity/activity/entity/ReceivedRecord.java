package click.dailyfeed.activity.activity.entity;

import click.dailyfeed.activityevents.ActivityEventJson;
import click.dailyfeed.activityevents.MalformedEventException;
import click.dailyfeed.activityevents.MessageKey;
import click.dailyfeed.code.activity.ActivityEvent;
import click.dailyfeed.deadletters.DeadLetter;
import click.dailyfeed.deadletters.UndeliveredRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record of a dated topic, from the topic or from a dead letter.
 *
 * @param identity {@code topic:partition:offset}
 */
public record ReceivedRecord(String identity, UndeliveredRecord content) {

    /** As the broker delivers it. */
    public static ReceivedRecord of(ConsumerRecord<String, String> record) {
        return new ReceivedRecord(
                record.topic() + ":" + record.partition() + ":" + record.offset(),
                new UndeliveredRecord(record.topic(), record.key(), headers(record), record.value()));
    }

    /** As it was kept, a letter of the listener. */
    public static ReceivedRecord of(DeadLetter letter) {
        return new ReceivedRecord(letter.identity(), letter.record());
    }

    /**
     * The event in it. Its topic is no part of it: an event of any date may lie in any of them (events.md E3). Nor is its
     * clock judged, which may go ahead of ours.
     *
     * @throws MalformedEventException if there is none, or if the header names another message key
     */
    public ActivityEvent event() {
        ActivityEvent event = ActivityEventJson.read(content.payload());
        String header = messageKeyOfHeader();
        if (header != null && !header.equals(event.messageKey())) {
            throw new MalformedEventException("the header names another message key", null);
        }
        return event;
    }

    /** Null where the record has no such header. */
    String messageKeyOfHeader() {
        return content.headers().get(MessageKey.HEADER);
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
