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

    /** As it is now, for many to share. */
    public PostCard card(long viewCount) {
        return new PostCard(
                id,
                authorId,
                title,
                content,
                viewCount,
                likeCount,
                commentCount,
                version,
                versionCount > 0,
                createdAt,
                updatedAt,
                VisibilityPredicate.of(deletedAt == null));
    }
}
