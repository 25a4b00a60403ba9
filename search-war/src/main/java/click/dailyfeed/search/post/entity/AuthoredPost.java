package click.dailyfeed.search.post.entity;

/** An undeleted post and who wrote it. */
public record AuthoredPost(Post post, Author author) {}
