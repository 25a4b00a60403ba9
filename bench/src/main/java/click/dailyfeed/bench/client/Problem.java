package click.dailyfeed.bench.client;

/**
 * The body of every error, as far as it is read here.
 *
 * @param code stable machine name
 * @param detail text for a human
 * @param traceId leads to the server's log
 */
public record Problem(String code, String detail, String traceId) {}
