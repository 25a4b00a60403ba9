package click.dailyfeed.activity.recipient.control;

/** The database does not say just now whom activities concern; no fault of the events, which have to come again. */
public final class RecipientsUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecipientsUnknownException(RuntimeException cause) {
        super("recipients not found out: " + cause.getMessage(), cause);
    }
}
