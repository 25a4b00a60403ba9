package click.dailyfeed.timeline.comment.control;

import click.dailyfeed.timeline.comment.entity.HydratedComment;
import click.dailyfeed.timeline.comment.entity.PlacedComment;
import click.dailyfeed.timeline.post.control.PostHydrator;
import click.dailyfeed.timeline.post.entity.HydratedPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads comments with their posts and the comments above them: a fixed number of queries for any number of them. */
@ApplicationScoped
public class CommentPlaces {

    /** Comments have three levels (rules.md R7.1). */
    private static final int LEVELS_ABOVE = 2;

    private final CommentHydrator comments;
    private final PostHydrator posts;

    @Inject
    public CommentPlaces(CommentHydrator comments, PostHydrator posts) {
        this.comments = comments;
        this.posts = posts;
    }

    protected CommentPlaces() {
        this(null, null);
    }

    /** The comments with those ids for a viewer, by id; deleted ones included, ids of no comment absent. */
    public Map<Long, PlacedComment> hydrate(long viewerId, List<Long> ids) {
        Map<Long, HydratedComment> found = comments.hydrate(viewerId, ids);
        Map<Long, HydratedComment> known = withParents(viewerId, found);
        Map<Long, HydratedPost> postsById = posts.hydrate(
                viewerId,
                found.values().stream()
                        .map(hydrated -> hydrated.comment().postId())
                        .distinct()
                        .toList());
        return found.values().stream()
                .map(hydrated -> new PlacedComment(
                        hydrated, postsById.get(hydrated.comment().postId()), above(hydrated, known)))
                .collect(Collectors.toMap(placed -> placed.comment().comment().id(), Function.identity()));
    }

    private Map<Long, HydratedComment> withParents(long viewerId, Map<Long, HydratedComment> found) {
        Map<Long, HydratedComment> known = new HashMap<>(found);
        for (int level = 0; level < LEVELS_ABOVE; level++) {
            List<Long> missing = known.values().stream()
                    .map(hydrated -> hydrated.comment().parentId())
                    .filter(Objects::nonNull)
                    .filter(parentId -> !known.containsKey(parentId))
                    .distinct()
                    .toList();
            known.putAll(comments.hydrate(viewerId, missing));
        }
        return known;
    }

    private static List<HydratedComment> above(HydratedComment comment, Map<Long, HydratedComment> known) {
        List<HydratedComment> above = new ArrayList<>(LEVELS_ABOVE);
        Long parentId = comment.comment().parentId();
        while (parentId != null) {
            HydratedComment parent = known.get(parentId);
            above.add(parent);
            parentId = parent.comment().parentId();
        }
        return above;
    }
}
