package click.dailyfeed.timeline.post.entity;

import click.dailyfeed.timeline.member.entity.ViewedAuthor;
import click.dailyfeed.visibility.VisibilityPredicate;

/**
 * A post with everything that is needed to judge and to show it to one viewer.
 *
 * @param author the post's author in the eyes of the viewer
 * @param like whether the viewer likes the post
 */
public record HydratedPost(PostCard post, ViewedAuthor author, LikePredicate like) {

    /** Whether the viewer may see it. */
    public VisibilityPredicate visibility() {
        return post.existence().and(author.visibilityOfPosts());
    }
}
