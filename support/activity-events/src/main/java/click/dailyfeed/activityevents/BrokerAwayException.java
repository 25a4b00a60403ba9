package click.dailyfeed.activityevents;

/** The event was not offered to the broker, which has not answered for a while. */
final class BrokerAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerAwayException() {
        super("the broker is away");
    }
}
