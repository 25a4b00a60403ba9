package click.dailyfeed.timeline.comment.entity;

import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A comment on a post, or a reply to a comment; content writes it. */
@Entity
@Table(name = "comments")
public class Comment {

    @Id
    private Long id;

    @Column(name = "post_id")
    private long postId;

    @Column(name = "parent_id")
    private Long parentId;

    private int depth;

    @Column(name = "author_id")
    private long authorId;

    private String content;

    @Column(name = "like_count")
    private long likeCount;

    @Column(name = "reply_count")
    private long replyCount;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Comment() {}

    public long id() {
        return id;
    }

    public long postId() {
        return postId;
    }

    /** The comment replied to; null at depth 0. */
    public Long parentId() {
        return parentId;
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

    /** Counts the edits. */
    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Deleted comments stay in the database and are shown nowhere. */
    public VisibilityPredicate existence() {
        return VisibilityPredicate.of(deletedAt == null);
    }
}
