package click.dailyfeed.timeline.post.entity;

import click.dailyfeed.visibility.VisibilityPredicate;
import java.time.Instant;

/**
 * What is shown of a post to everybody who sees it.
 *
 * @param viewCount how often it was viewed
 * @param version counts the edits
 * @param edited whether there are earlier versions
 * @param existence deleted posts stay in the database and are shown nowhere (rules.md R6.3)
 */
public record PostCard(
        long id,
        long authorId,
        String title,
        String content,
        long viewCount,
        long likeCount,
        long commentCount,
        long version,
        boolean edited,
        Instant createdAt,
        Instant updatedAt,
        VisibilityPredicate existence) {}
