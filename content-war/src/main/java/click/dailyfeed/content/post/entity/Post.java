package click.dailyfeed.content.post.entity;

import click.dailyfeed.code.problem.DailyfeedException;
import click.dailyfeed.code.problem.PostProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A post. Only its author changes it; deleted, it stays in the database and is shown nowhere. */
@Entity
@Table(name = "posts")
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "author_id")
    private long authorId;

    private String title;

    private String content;

    @Column(name = "like_count", insertable = false, updatable = false)
    private long likeCount;

    @Column(name = "comment_count", insertable = false, updatable = false)
    private long commentCount;

    @Column(name = "version_count")
    private int versionCount;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Post() {}

    public Post(long authorId, PostText text, Instant now) {
        this.authorId = authorId;
        this.title = text.title();
        this.content = text.content();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Takes a new text.
     *
     * @return the version that it replaces
     * @throws DailyfeedException {@code POST_UPDATE_FORBIDDEN} for anyone but the author
     */
    public PostVersion editedBy(long memberId, PostText text, Instant now) {
        if (memberId != authorId) {
            throw new DailyfeedException(PostProblem.POST_UPDATE_FORBIDDEN);
        }
        PostVersion earlier = new PostVersion(id, version, title, content, updatedAt);
        title = text.title();
        content = text.content();
        updatedAt = now;
        versionCount++;
        return earlier;
    }

    /**
     * @throws DailyfeedException {@code POST_DELETE_FORBIDDEN} for anyone but the author
     */
    public void deletedBy(long memberId, Instant now) {
        if (memberId != authorId) {
            throw new DailyfeedException(PostProblem.POST_DELETE_FORBIDDEN);
        }
        deletedAt = now;
    }

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

    /** Whether there are earlier versions. */
    public boolean edited() {
        return versionCount > 0;
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

    /** Empty while the post is there. */
    public Optional<Instant> deletedAt() {
        return Optional.ofNullable(deletedAt);
    }
}
