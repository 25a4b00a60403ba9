package click.dailyfeed.activityevents;

import click.dailyfeed.deadletters.DeadLetter;
import click.dailyfeed.deadletters.Delivery;
import click.dailyfeed.deadletters.Delivery.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/** Sends dead letters of publishers to the broker again (events.md E8), each with the message key that it always had. */
@ApplicationScoped
public class EventResend {

    /** More than the sender takes to give up on an answer. */
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(16);

    private final ActivityEventsConfig config;
    private final ActivitySender sender;
    private final DatedTopics topics;

    @Inject
    EventResend(ActivityEventsConfig config, ActivitySender sender, DatedTopics topics) {
        this.config = config;
        this.sender = sender;
        this.topics = topics;
    }

    protected EventResend() {
        this(null, null, null);
    }

    /** Whether it is known that the broker does not answer. */
    public boolean isBrokerAway() {
        return sender.isPaused();
    }

    /**
     * Sends the letters in their order and waits for the answers, less than half a minute. A letter whose topic is gone goes
     * to today's.
     *
     * @param letters of the publisher side, some hundred at most
     */
    public Map<DeadLetter, Delivery> send(List<DeadLetter> letters) {
        Map<DeadLetter, CompletableFuture<Delivery>> answers = new LinkedHashMap<>();
        for (DeadLetter letter : letters) {
            answers.put(letter, send(letter));
        }
        Map<DeadLetter, Delivery> outcomes = new LinkedHashMap<>();
        answers.forEach((letter, answer) -> outcomes.put(letter, answer.join()));
        return outcomes;
    }

    private CompletableFuture<Delivery> send(DeadLetter letter) {
        if (isBrokerAway()) {
            return CompletableFuture.completedFuture(outcome(new BrokerAwayException()));
        }
        try {
            return sender.send(event(letter))
                    .orTimeout(ANSWER_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    .handle((sent, failure) -> failure == null ? Delivery.TAKEN : outcome(failure));
        } catch (KafkaException e) {
            sender.noteBrokerAway();
            return CompletableFuture.completedFuture(outcome(e));
        }
    }

    private EventRecord event(DeadLetter letter) {
        DatedTopic today = config.today();
        DatedTopic topic = DatedTopic.parse(letter.record().topic())
                .filter(named -> named.equals(today) || topics.exists(named))
                .orElse(today);
        return new EventRecord(
                letter.identity(), topic, letter.record().key(), letter.record().payload());
    }

    private static Delivery outcome(Throwable failure) {
        Throwable reason = failure instanceof CompletionException ? failure.getCause() : failure;
        return new Delivery(BrokerFailure.isOfRecord(reason) ? Result.REFUSED : Result.AWAY, reason.toString());
    }
}
