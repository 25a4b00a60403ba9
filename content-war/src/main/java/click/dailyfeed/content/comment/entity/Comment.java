package click.dailyfeed.content.comment.entity;

import click.dailyfeed.code.problem.CommentProblem;
import click.dailyfeed.code.problem.DailyfeedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A comment on a post (depth 0), a reply to it (1) or a reply to a reply (2). */
@Entity
@Table(name = "comments")
public class Comment {

    public static final int MAX_CONTENT = 1000;

    private static final int MAX_DEPTH = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "post_id")
    private long postId;

    @Column(name = "parent_id")
    private Long parentId;

    private int depth;

    @Column(name = "author_id")
    private long authorId;

    private String content;

    @Column(name = "like_count", insertable = false, updatable = false)
    private long likeCount;

    @Column(name = "reply_count", insertable = false, updatable = false)
    private long replyCount;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Comment() {}

    private Comment(long postId, Long parentId, int depth, long authorId, String content, Instant now) {
        this.postId = postId;
        this.parentId = parentId;
        this.depth = depth;
        this.authorId = authorId;
        this.content = content;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A comment of the top level. */
    public static Comment on(long postId, long authorId, String content, Instant now) {
        return new Comment(postId, null, 0, authorId, content, now);
    }

    /**
     * A reply to this comment.
     *
     * @param underPostId the post that the author of the reply takes this comment to belong to
     * @throws DailyfeedException {@code PARENT_COMMENT_POST_ID_NOT_EQUALS} or {@code COMMENT_DEPTH_LIMIT_EXCEEDS}
     */
    public Comment reply(long underPostId, long replierId, String reply, Instant now) {
        if (underPostId != postId) {
            throw new DailyfeedException(CommentProblem.PARENT_COMMENT_POST_ID_NOT_EQUALS);
        }
        if (depth == MAX_DEPTH) {
            throw new DailyfeedException(CommentProblem.COMMENT_DEPTH_LIMIT_EXCEEDS);
        }
        return new Comment(postId, id, depth + 1, replierId, reply, now);
    }

    /**
     * @throws DailyfeedException {@code COMMENT_MODIFICATION_PERMISSION_DENIED} for anyone but the author
     */
    public void editedBy(long memberId, String newContent, Instant now) {
        if (memberId != authorId) {
            throw new DailyfeedException(CommentProblem.COMMENT_MODIFICATION_PERMISSION_DENIED);
        }
        content = newContent;
        updatedAt = now;
    }

    /**
     * @param postAuthorId the author of the post, who may delete comments below it
     * @throws DailyfeedException {@code COMMENT_DELETION_PERMISSION_DENIED} for anyone but the two authors
     */
    public void requireDeletableBy(long memberId, long postAuthorId) {
        if (memberId != authorId && memberId != postAuthorId) {
            throw new DailyfeedException(CommentProblem.COMMENT_DELETION_PERMISSION_DENIED);
        }
    }

    public long id() {
        return id;
    }

    public long postId() {
        return postId;
    }

    /** The comment replied to; empty at depth 0. */
    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** 0..2. */
    public int depth() {
        return depth;
    }

    public long authorId() {
        return authorId;
    }

    public String content() {
        return content;
    }

    public long likeCount() {
        return likeCount;
    }

    /** The number of undeleted replies to this very comment. */
    public long replyCount() {
        return replyCount;
    }

    /** Counts the edits, as far as they are written to the database. */
    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Empty while the comment is there. */
    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }
}
