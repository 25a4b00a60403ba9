package click.dailyfeed.timeline.comment.entity;

import java.util.Locale;

/**
 * Who reads comments.
 *
 * @param memberId of the viewer
 * @param language in which those who left are named
 */
public record CommentViewer(long memberId, Locale language) {}
