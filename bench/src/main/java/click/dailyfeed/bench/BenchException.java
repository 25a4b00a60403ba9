package click.dailyfeed.bench;

/**
 * Why a program of this module cannot go on. The message is one line for the person at the console: what happened, where,
 * and what to do about it.
 */
public class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one complete line
     */
    public BenchException(String message) {
        super(message);
    }

    /**
     * @param message one complete line
     * @param cause what it came from
     */
    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
