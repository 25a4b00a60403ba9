package click.dailyfeed.content.member.entity;

import click.dailyfeed.visibility.Relation;
import click.dailyfeed.visibility.Visibility;
import click.dailyfeed.visibility.VisibilityPredicate;

/**
 * An author in the eyes of a viewer.
 *
 * @param relation of the viewer to the author
 */
public record ViewedAuthor(Author author, Relation relation) {

    /** Whether the viewer sees the author's posts. */
    public VisibilityPredicate visibilityOfPosts() {
        return Visibility.ofPosts(author.state(), author.privacyLevel(), relation);
    }

    /** Whether the viewer sees the author's comments. */
    public VisibilityPredicate visibilityOfComments() {
        return Visibility.ofComments(author.privacyLevel(), relation);
    }
}
