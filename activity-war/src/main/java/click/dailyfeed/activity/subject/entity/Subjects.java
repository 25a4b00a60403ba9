package click.dailyfeed.activity.subject.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All posts, comments and likes. The number of queries does not depend on the number of ids. */
@ApplicationScoped
public class Subjects {

    @PersistenceContext(unitName = "activity")
    private EntityManager entities;

    /** The posts with those ids, by id; deleted ones included, ids of no post absent. */
    public Map<Long, Post> posts(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p from Post p where p.id in :ids", Post.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Post::id, Function.identity()));
    }

    /** The comments with those ids and those that they reply to, by id; deleted ones included, ids of no comment absent. */
    public Map<Long, Comment> commentsWithParents(Collection<Long> ids) {
        Map<Long, Comment> found = new HashMap<>();
        Set<Long> missing = Set.copyOf(ids);
        while (!missing.isEmpty()) {
            Map<Long, Comment> level = entities.createQuery("select c from Comment c where c.id in :ids", Comment.class)
                    .setParameter("ids", missing)
                    .getResultStream()
                    .collect(Collectors.toMap(Comment::id, Function.identity()));
            found.putAll(level);
            missing = level.values().stream()
                    .map(Comment::parentId)
                    .flatMap(Optional::stream)
                    .filter(parentId -> !found.containsKey(parentId))
                    .collect(Collectors.toSet());
        }
        return found;
    }

    /** Who of those members likes which of those posts now, and since when. */
    public Map<Liking, Instant> postLikes(Collection<Long> memberIds, Collection<Long> postIds) {
        return likes(
                "select l.memberId, l.postId, l.createdAt from PostLike l"
                        + " where l.postId in :subjects and l.memberId in :members",
                memberIds,
                postIds);
    }

    /** Who of those members likes which of those comments now, and since when. */
    public Map<Liking, Instant> commentLikes(Collection<Long> memberIds, Collection<Long> commentIds) {
        return likes(
                "select l.memberId, l.commentId, l.createdAt from CommentLike l"
                        + " where l.commentId in :subjects and l.memberId in :members",
                memberIds,
                commentIds);
    }

    private Map<Liking, Instant> likes(String query, Collection<Long> memberIds, Collection<Long> subjectIds) {
        if (memberIds.isEmpty() || subjectIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(query, Object[].class)
                .setParameter("subjects", subjectIds)
                .setParameter("members", memberIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> new Liking((Long) row[0], (Long) row[1]), row -> (Instant) row[2]));
    }
}
