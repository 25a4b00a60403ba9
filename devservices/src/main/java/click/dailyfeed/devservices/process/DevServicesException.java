package click.dailyfeed.devservices.process;

/** Something the person at the keyboard must act on; the message is one line that says what and how. */
public final class DevServicesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line, complete in itself */
    public DevServicesException(String message) {
        super(message);
    }

    /**
     * @param message one line, complete in itself
     * @param cause what happened underneath
     */
    public DevServicesException(String message, Throwable cause) {
        super(message, cause);
    }
}
