package click.dailyfeed.content.comment.entity;

import click.dailyfeed.code.problem.CommentProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All comments. What adds to or takes from the comments of a post happens under the lock of the post's row. */
@ApplicationScoped
public class Comments {

    @PersistenceContext(unitName = "content")
    private EntityManager entities;

    /** The comment has its id afterwards. */
    public void add(Comment comment) {
        entities.persist(comment);
        entities.flush();
    }

    /** Writes what has changed: the comment has its next version afterwards. */
    public void flush() {
        entities.flush();
    }

    /** Deleted comments included. */
    public Optional<Comment> find(long id) {
        return Optional.ofNullable(entities.find(Comment.class, id));
    }

    /** As it is now and until the end of the transaction, whatever was read before; deleted comments included. */
    public Optional<Comment> findLocked(long id) {
        return Optional.ofNullable(entities.find(Comment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Marks the comment and everything below it.
     *
     * @return how many comments were there until now
     */
    public int deleteTree(Comment root, Instant now) {
        List<Long> ids = new ArrayList<>(List.of(root.id()));
        List<Long> level = ids;
        while (!level.isEmpty()) {
            level = undeletedRepliesTo(level);
            ids.addAll(level);
        }
        return entities.createQuery("update Comment c set c.deletedAt = :now, c.replyCount = 0 where c.id in :ids")
                .setParameter("now", now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    private List<Long> undeletedRepliesTo(List<Long> parentIds) {
        return entities.createQuery(
                        "select c.id from Comment c where c.parentId in :parents and c.deletedAt is null", Long.class)
                .setParameter("parents", parentIds)
                .getResultList();
    }

    /**
     * Counts likes and locks the row.
     *
     * @throws DailyfeedException {@code COMMENT_NOT_FOUND}, also for a deleted comment
     */
    public void countLikesOrThrow(long id, int change) {
        if (count("update comments set like_count = like_count + ? where id = ? and deleted_at is null", id, change)
                == 0) {
            throw new DailyfeedException(CommentProblem.COMMENT_NOT_FOUND);
        }
    }

    /** Counts the replies to a comment that is locked, or whose post is. */
    public void countReplies(long id, int change) {
        count("update comments set reply_count = reply_count + ? where id = ?", id, change);
    }

    private int count(String sql, long id, int change) {
        return entities.createNativeQuery(sql)
                .setParameter(1, change)
                .setParameter(2, id)
                .executeUpdate();
    }
}
