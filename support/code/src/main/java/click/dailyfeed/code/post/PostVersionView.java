package click.dailyfeed.code.post;

import java.time.Instant;

/**
 * What a post said before an edit.
 *
 * @param version rises from one version of the post to the next, with gaps
 * @param title empty when the post had none
 * @param updatedAt when it began to say so
 */
public record PostVersionView(long version, String title, String content, Instant updatedAt) {}
