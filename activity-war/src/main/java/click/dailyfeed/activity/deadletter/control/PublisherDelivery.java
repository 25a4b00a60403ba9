package click.dailyfeed.activity.deadletter.control;

import click.dailyfeed.activityevents.EventResend;
import click.dailyfeed.deadletters.DeadLetter;
import click.dailyfeed.deadletters.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Letters of publishers go to the broker (events.md E8). */
@ApplicationScoped
public class PublisherDelivery implements LetterDelivery {

    private final EventResend events;

    @Inject
    public PublisherDelivery(EventResend events) {
        this.events = events;
    }

    protected PublisherDelivery() {
        this(null);
    }

    @Override
    public int atOnce() {
        return 200;
    }

    @Override
    public String taker() {
        return "the broker";
    }

    @Override
    public boolean isAway() {
        return events.isBrokerAway();
    }

    @Override
    public Map<DeadLetter, Delivery> deliver(List<DeadLetter> letters) {
        return events.send(letters);
    }
}
