package click.dailyfeed.restclient;

/**
 * The success body of the contract, as it is read.
 *
 * @param <T> the shape of the data
 */
public record Envelope<T>(int status, String result, T data) {}
