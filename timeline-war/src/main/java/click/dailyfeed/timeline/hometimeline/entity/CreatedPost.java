package click.dailyfeed.timeline.hometimeline.entity;

import click.dailyfeed.timeline.feed.entity.FeedEntry;
import click.dailyfeed.visibility.VisibilityPredicate;

/**
 * A post as the fan-out sees it.
 *
 * @param existence whether it is undeleted
 */
public record CreatedPost(FeedEntry entry, VisibilityPredicate existence) {

    public long id() {
        return entry.position().id();
    }

    public long authorId() {
        return entry.authorId();
    }
}
