package click.dailyfeed.activity.subject.entity;

/**
 * Who likes what.
 *
 * @param subjectId a post or a comment
 */
public record Liking(long memberId, long subjectId) {}
