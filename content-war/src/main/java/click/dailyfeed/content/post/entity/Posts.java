package click.dailyfeed.content.post.entity;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * All posts. Their row is the first that a transaction locks when it changes a post, its likes or its comments: so no two
 * of them can wait for each other.
 */
@ApplicationScoped
public class Posts {

    @PersistenceContext(unitName = "content")
    private EntityManager entities;

    /** The post has its id afterwards. */
    public void add(Post post) {
        entities.persist(post);
        entities.flush();
    }

    public void add(PostVersion version) {
        entities.persist(version);
    }

    /** Writes what has changed: the post has its next version afterwards. */
    public void flush() {
        entities.flush();
    }

    /** Deleted posts included. */
    public Optional<Post> find(long id) {
        return Optional.ofNullable(entities.find(Post.class, id));
    }

    /** Locked until the end of the transaction; deleted posts included. */
    public Optional<Post> findLocked(long id) {
        return Optional.ofNullable(entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Counts likes and locks the row.
     *
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted post
     */
    public void countLikesOrThrow(long id, int change) {
        countOrThrow("update posts set like_count = like_count + ? where id = ? and deleted_at is null", id, change);
    }

    /**
     * Counts comments and locks the row.
     *
     * @throws DailyfeedException {@code POST_NOT_FOUND}, also for a deleted post
     */
    public void countCommentsOrThrow(long id, int change) {
        countOrThrow(
                "update posts set comment_count = comment_count + ? where id = ? and deleted_at is null", id, change);
    }

    /** How often the post was viewed (rules.md R6.5). */
    public long views(long id) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(sum(views), 0) from post_views_hourly where post_id = ?")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    private void countOrThrow(String sql, long id, int change) {
        int rows = entities.createNativeQuery(sql)
                .setParameter(1, change)
                .setParameter(2, id)
                .executeUpdate();
        if (rows == 0) {
            throw new DailyfeedException(PostProblem.POST_NOT_FOUND);
        }
    }
}
