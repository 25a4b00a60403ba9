package click.dailyfeed.activity.activity.entity;

import click.dailyfeed.deadletters.DeadLetterSide;
import click.dailyfeed.deadletters.DeadLetters;
import click.dailyfeed.deadletters.NewDeadLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

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

    /**
     * Keeps the records with the reasons, in one bulk; a record that is kept already stays as it is.
     *
     * @throws com.mongodb.MongoException when MongoDB does not take them
     */
    public void keep(Map<ReceivedRecord, Refusal> refused) {
        List<NewDeadLetter> batch = refused.entrySet().stream()
                .map(entry -> letter(entry.getKey(), entry.getValue()))
                .toList();
        letters.keep(DeadLetterSide.LISTENER, batch);
    }

    private static NewDeadLetter letter(ReceivedRecord record, Refusal refusal) {
        return new NewDeadLetter(
                record.identity(), record.messageKeyOfHeader(), refusal.category(), record.content(), refusal.error());
    }
}
