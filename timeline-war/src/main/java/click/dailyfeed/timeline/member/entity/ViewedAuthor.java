package click.dailyfeed.timeline.member.entity;

import click.dailyfeed.visibility.Relation;
import click.dailyfeed.visibility.Visibility;
import click.dailyfeed.visibility.VisibilityPredicate;

/**
 * An author in the eyes of a viewer.
 *
 * @param relation of the viewer to the author; exact where it matters, see {@link Authors#viewedBy}
 */
public record ViewedAuthor(AuthorCard author, Relation relation) {

    /** Whether the viewer knows that the author exists. */
    public VisibilityPredicate visibility() {
        return Visibility.ofMember(author.state(), author.privacyLevel(), relation);
    }

    /** Whether the viewer sees the author's posts. */
    public VisibilityPredicate visibilityOfPosts() {
        return Visibility.ofPosts(author.state(), author.privacyLevel(), relation);
    }

    /** Whether the viewer sees the author's comments. */
    public VisibilityPredicate visibilityOfComments() {
        return Visibility.ofComments(author.privacyLevel(), relation);
    }
}
