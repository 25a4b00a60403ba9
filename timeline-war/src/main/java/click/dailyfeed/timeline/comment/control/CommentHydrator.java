package click.dailyfeed.timeline.comment.control;

import click.dailyfeed.timeline.comment.entity.Comment;
import click.dailyfeed.timeline.comment.entity.Comments;
import click.dailyfeed.timeline.comment.entity.HydratedComment;
import click.dailyfeed.timeline.member.entity.Authors;
import click.dailyfeed.timeline.member.entity.ViewedAuthor;
import click.dailyfeed.timeline.post.entity.LikePredicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads everything that is needed to judge and to show comments: a fixed number of queries for any number of them. */
@ApplicationScoped
public class CommentHydrator {

    private final Comments comments;
    private final Authors authors;

    @Inject
    public CommentHydrator(Comments comments, Authors authors) {
        this.comments = comments;
        this.authors = authors;
    }

    protected CommentHydrator() {
        this(null, null);
    }

    /** The comments with those ids for a viewer, by id; deleted ones included, ids of no comment absent. */
    public Map<Long, HydratedComment> hydrate(long viewerId, List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Comment> found = comments.withIds(ids);
        Map<Long, ViewedAuthor> viewed =
                authors.viewedBy(viewerId, found.stream().map(Comment::authorId).collect(Collectors.toSet()));
        Set<Long> liked = comments.likedBy(viewerId, ids);
        return found.stream()
                .map(comment -> new HydratedComment(
                        comment, viewed.get(comment.authorId()), LikePredicate.of(liked.contains(comment.id()))))
                .collect(Collectors.toMap(hydrated -> hydrated.comment().id(), Function.identity()));
    }
}
