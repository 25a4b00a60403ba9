package click.dailyfeed.activity.deadletter.control;

import click.dailyfeed.deadletters.DeadLetterSide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which way the letters of each side go. */
@ApplicationScoped
class Deliveries {

    private final PublisherDelivery publisher;
    private final ListenerDelivery listener;

    @Inject
    Deliveries(PublisherDelivery publisher, ListenerDelivery listener) {
        this.publisher = publisher;
        this.listener = listener;
    }

    protected Deliveries() {
        this(null, null);
    }

    LetterDelivery of(DeadLetterSide side) {
        return switch (side) {
            case PUBLISHER -> publisher;
            case LISTENER -> listener;
        };
    }
}
