package click.dailyfeed.activityevents;

/** The event was not offered to the broker: the queue is full, or the server stops. */
final class NotAttemptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAttemptedException(String message) {
        super(message);
    }
}
