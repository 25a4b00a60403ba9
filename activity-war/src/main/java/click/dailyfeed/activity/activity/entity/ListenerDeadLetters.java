package click.dailyfeed.activity.activity.entity;

import click.dailyfeed.activityevents.MessageKey;
import click.dailyfeed.deadletters.DeadLetterCategory;
import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetters;
import click.dailyfeed.deadletters.NewDeadLetter;
import click.dailyfeed.deadletters.UndeliveredRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Records that could not be processed (events.md E10, E11). */
@ApplicationScoped
public class ListenerDeadLetters {

    private final DeadLetters letters;

    @Inject
    public ListenerDeadLetters(DeadLetters letters) {
        this.letters = letters;
    }

    protected ListenerDeadLetters() {
        this(null);
    }

    /** Keeps the record with the reason; the same record again changes nothing. */
    public void add(ConsumerRecord<String, String> record, Exception reason) {
        String identity = record.topic() + ":" + record.partition() + ":" + record.offset();
        Map<String, String> headers = headers(record);
        NewDeadLetter letter = new NewDeadLetter(
                identity,
                headers.get(MessageKey.HEADER),
                DeadLetterCategory.UNDEFINED,
                new UndeliveredRecord(record.topic(), record.key(), headers, record.value()),
                reason.getMessage());
        letters.keep(DeadLetterSide.LISTENER, List.of(letter));
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
