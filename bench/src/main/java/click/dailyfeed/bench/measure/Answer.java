package click.dailyfeed.bench.measure;

/**
 * What is kept of an HTTP answer.
 *
 * @param status its status
 * @param bytes length of its body
 */
public record Answer(int status, long bytes) {}
