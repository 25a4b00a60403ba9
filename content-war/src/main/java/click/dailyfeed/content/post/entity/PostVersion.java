package click.dailyfeed.content.post.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** What a post said before an edit; kept for its history and never changed. */
@Entity
@Table(name = "post_versions")
public class PostVersion {

    @EmbeddedId
    private Key key;

    private String title;

    private String content;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected PostVersion() {}

    /**
     * @param version the post's version while it said this
     * @param updatedAt when it was written
     */
    PostVersion(long postId, long version, String title, String content, Instant updatedAt) {
        this.key = new Key(postId, version);
        this.title = title;
        this.content = content;
        this.updatedAt = updatedAt;
    }

    public long version() {
        return key.version;
    }

    public String title() {
        return title;
    }

    public String content() {
        return content;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** A post and the number of its version. */
    @Embeddable
    public static class Key implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        @Column(name = "post_id")
        private long postId;

        private long version;

        protected Key() {}

        Key(long postId, long version) {
            this.postId = postId;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && postId == key.postId && version == key.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(postId, version);
        }
    }
}
