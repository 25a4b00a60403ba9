package click.dailyfeed.activity.subject.entity;

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

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Post() {}

    public long id() {
        return id;
    }

    public long authorId() {
        return authorId;
    }

    /** Deleted posts stay in the database and are shown nowhere (rules.md R6.3). */
    public VisibilityPredicate existence() {
        return VisibilityPredicate.of(deletedAt == null);
    }
}
