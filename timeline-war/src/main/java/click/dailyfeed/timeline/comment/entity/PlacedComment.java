package click.dailyfeed.timeline.comment.entity;

import click.dailyfeed.timeline.post.entity.HydratedPost;
import click.dailyfeed.visibility.VisibilityPredicate;
import java.util.List;

/**
 * A comment where it stands.
 *
 * @param above the comments that it replies to, directly and indirectly
 */
public record PlacedComment(HydratedComment comment, HydratedPost post, List<HydratedComment> above) {

    /** A comment is as hidden as its post and every comment above it. */
    public VisibilityPredicate visibility() {
        VisibilityPredicate visibility = comment.visibility().and(post.visibility());
        for (HydratedComment parent : above) {
            visibility = visibility.and(parent.visibility());
        }
        return visibility;
    }
}
