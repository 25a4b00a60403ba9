package click.dailyfeed.deadletters;

import java.util.Arrays;
import java.util.Optional;

/** Which way the letter did not get along. */
public enum DeadLetterSide {
    /** From a service to the broker; the identity is the message key of the event. */
    PUBLISHER("publisher", "kafka_publisher_dead_letters"),
    /** From the broker into the store; the identity is {@code topic:partition:offset} of the record. */
    LISTENER("listener", "kafka_listener_dead_letters");

    private final String label;
    private final String collection;

    DeadLetterSide(String label, String collection) {
        this.label = label;
        this.collection = collection;
    }

    /** The side as documents and requests name it. */
    public String label() {
        return label;
    }

    /** The side of that name; empty if there is none. */
    public static Optional<DeadLetterSide> ofLabel(String label) {
        return Arrays.stream(values()).filter(side -> side.label.equals(label)).findFirst();
    }

    String collection() {
        return collection;
    }
}
