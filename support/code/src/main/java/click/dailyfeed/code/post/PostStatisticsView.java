package click.dailyfeed.code.post;

/** The numbers next to a post. */
public record PostStatisticsView(long commentCount, long likeCount) {}
