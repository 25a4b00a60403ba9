package click.dailyfeed.activity.subject.entity;

import click.dailyfeed.visibility.VisibilityPredicate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

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

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Comment() {}

    public long id() {
        return id;
    }

    public long postId() {
        return postId;
    }

    /** The comment replied to; empty at the top level. */
    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    public long authorId() {
        return authorId;
    }

    /** Deleted comments stay in the database and are shown nowhere. */
    public VisibilityPredicate existence() {
        return VisibilityPredicate.of(deletedAt == null);
    }
}
