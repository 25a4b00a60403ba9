package click.dailyfeed.bench.check;

import click.dailyfeed.bench.client.Post;

/**
 * A post that the run wrote.
 *
 * @param post as it was answered
 * @param answeredAt {@link System#nanoTime()} when its answer was there
 */
public record Written(Post post, long answeredAt) {}
