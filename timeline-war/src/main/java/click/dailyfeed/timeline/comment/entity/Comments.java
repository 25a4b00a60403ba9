package click.dailyfeed.timeline.comment.entity;

import click.dailyfeed.pagination.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All comments. Every method is one query, however many ids it is given. */
@ApplicationScoped
public class Comments {

    @PersistenceContext(unitName = "timeline")
    private EntityManager entities;

    /** The comments with those ids, deleted ones included, in no order. */
    public List<Comment> withIds(Collection<Long> ids) {
        return entities.createQuery("select c from Comment c where c.id in :ids", Comment.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Which of those comments the member likes. */
    public Set<Long> likedBy(long memberId, Collection<Long> ids) {
        return Set.copyOf(entities.createQuery(
                        "select l.commentId from CommentLike l where l.memberId = :member and l.commentId in :ids",
                        Long.class)
                .setParameter("member", memberId)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Where the undeleted top-level comments of a post stand, oldest first. */
    public List<Position> topLevelOf(long postId, Optional<Position> after, int limit) {
        return oldestFirst("c.postId = :of and c.parentId is null", postId, after, limit);
    }

    /** Where the undeleted replies to a comment stand, oldest first. */
    public List<Position> repliesTo(long commentId, Optional<Position> after, int limit) {
        return oldestFirst("c.parentId = :of", commentId, after, limit);
    }

    /** Where the undeleted comments of a member stand, newest first. */
    public List<Position> writtenBy(long authorId, Optional<Position> after, int limit) {
        TypedQuery<Position> query = entities.createQuery(
                        "select new click.dailyfeed.pagination.Position(c.createdAt, c.id) from Comment c"
                                + " where c.authorId = :author and c.deletedAt is null"
                                + (after.isPresent()
                                        ? " and c.createdAt <= :at and (c.createdAt < :at or c.id < :after)"
                                        : "")
                                + " order by c.createdAt desc, c.id desc",
                        Position.class)
                .setParameter("author", authorId)
                .setMaxResults(limit);
        after.ifPresent(
                position -> query.setParameter("at", position.createdAt()).setParameter("after", position.id()));
        return query.getResultList();
    }

    /**
     * The ids of the oldest undeleted replies to each of those comments, in no order.
     *
     * <p>A select for each comment ends at its limit; ranking the replies of all in one would read each of them, however
     * many there are.
     */
    public List<Long> firstRepliesTo(Collection<Long> commentIds, int limit) {
        if (commentIds.isEmpty()) {
            return List.of();
        }
        String union = commentIds.stream()
                .map(commentId -> "(select id from comments force index (ix_comments_parent) where parent_id = "
                        + commentId + " and deleted_at is null order by created_at, id limit " + limit + ")")
                .collect(Collectors.joining(" union all "));
        List<?> ids = entities.createNativeQuery(union).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private List<Position> oldestFirst(String list, long of, Optional<Position> after, int limit) {
        TypedQuery<Position> query = entities.createQuery(
                        "select new click.dailyfeed.pagination.Position(c.createdAt, c.id) from Comment c where " + list
                                + " and c.deletedAt is null"
                                + (after.isPresent()
                                        ? " and c.createdAt >= :at and (c.createdAt > :at or c.id > :after)"
                                        : "")
                                + " order by c.createdAt, c.id",
                        Position.class)
                .setParameter("of", of)
                .setMaxResults(limit);
        after.ifPresent(
                position -> query.setParameter("at", position.createdAt()).setParameter("after", position.id()));
        return query.getResultList();
    }
}
