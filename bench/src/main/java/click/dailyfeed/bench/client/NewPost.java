package click.dailyfeed.bench.client;

/**
 * Body of a new post.
 *
 * @param title empty for none
 * @param content the text
 */
public record NewPost(String title, String content) {}
