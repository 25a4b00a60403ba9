package click.dailyfeed.timeline.post.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A member likes a post. */
@Entity
@Table(name = "post_likes")
public class PostLike {

    @Id
    private Long id;

    @Column(name = "post_id")
    private long postId;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PostLike() {}
}
