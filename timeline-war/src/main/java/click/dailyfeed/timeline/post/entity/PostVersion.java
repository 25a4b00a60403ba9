package click.dailyfeed.timeline.post.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** What a post said before an edit; content writes it. */
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

    /** Rises from one version of the post to the next. */
    public long version() {
        return key.version;
    }

    public String title() {
        return title;
    }

    public String content() {
        return content;
    }

    /** When the post began to say this. */
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
