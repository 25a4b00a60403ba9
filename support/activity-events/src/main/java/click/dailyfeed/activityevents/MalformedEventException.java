package click.dailyfeed.activityevents;

/** A record's value that is not an event; no repetition will make it one (events.md E11). */
public class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong
     * @param cause null where there is none
     */
    public MalformedEventException(String message, Throwable cause) {
        super("not an activity event: " + message, cause);
    }
}
