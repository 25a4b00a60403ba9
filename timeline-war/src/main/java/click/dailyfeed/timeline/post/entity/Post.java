package click.dailyfeed.timeline.post.entity;

import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A post; content writes it. */
@Entity
@Table(name = "posts")
public class Post {

    @Id
    private Long id;

    @Column(name = "author_id")
    private long authorId;

    private String title;

    private String content;

    @Column(name = "like_count")
    private long likeCount;

    @Column(name = "comment_count")
    private long commentCount;

    @Column(name = "version_count")
    private int versionCount;

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Post() {}

    public long id() {
        return id;
    }

    public long authorId() {
        return authorId;
    }

    public String title() {
        return title;
    }

    public String content() {
        return content;
    }

    public long likeCount() {
        return likeCount;
    }

    public long commentCount() {
        return commentCount;
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

    /** Whether there are earlier versions. */
    public boolean edited() {
        return versionCount > 0;
    }

    /** Deleted posts stay in the database and are shown nowhere (rules.md R6.3). */
    public VisibilityPredicate existence() {
        return VisibilityPredicate.of(deletedAt == null);
    }
}
