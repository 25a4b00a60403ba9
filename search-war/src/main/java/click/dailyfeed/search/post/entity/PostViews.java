package click.dailyfeed.search.post.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** How often a post was viewed within one hour (rules.md R6.5). */
@Entity
@Table(name = "post_views_hourly")
public class PostViews {

    @EmbeddedId
    private Key key;

    private long views;

    protected PostViews() {}

    /** A post and an hour. */
    @Embeddable
    public static class Key implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        @Column(name = "post_id")
        private long postId;

        private Instant hour;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && postId == key.postId && Objects.equals(hour, key.hour);
        }

        @Override
        public int hashCode() {
            return Objects.hash(postId, hour);
        }
    }
}
